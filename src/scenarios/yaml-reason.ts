import type { Text } from '../base/text.ts'

/** What the error codes of the `yaml` package mean to a person who writes a scenario. */
const REASONS: Readonly<Record<string, Text>> = {
  ALIAS_PROPS: { en: 'an alias cannot carry an anchor or a tag', zh: '别名不能再带锚点或标签' },
  BAD_ALIAS: { en: 'an alias needs a name after "*"', zh: '别名的“*”后需有名称' },
  BAD_COLLECTION_TYPE: { en: 'the tag does not fit the value', zh: '标签与值不符' },
  BAD_DIRECTIVE: { en: 'the directive in the line with "%" is not known', zh: '以“%”开头的指令无法识别' },
  BAD_DQ_ESCAPE: { en: 'unknown escape in a text in double quotes; write "\\\\" for a backslash', zh: '双引号文本中的转义无效；反斜杠请写作“\\\\”' },
  BAD_INDENT: { en: 'the indentation does not fit, or a bracket is not closed', zh: '缩进不对，或括号未闭合' },
  BAD_PROP_ORDER: { en: 'anchor or tag at the wrong place', zh: '锚点或标签的位置不对' },
  BAD_SCALAR_START: { en: 'a text that starts with @ or ` needs quotes', zh: '以 @ 或 ` 开头的文本需加引号' },
  BLOCK_AS_IMPLICIT_KEY: { en: 'a map starts in the middle of a line or the indentation is wrong; a text with ": " needs quotes', zh: '行中出现了映射或缩进不对；含“：”的文本需加引号' },
  BLOCK_IN_FLOW: { en: 'an indented block cannot stand inside brackets', zh: '括号内不能使用缩进块' },
  KEY_OVER_1024_CHARS: { en: 'a key is longer than 1024 characters', zh: '键超过 1024 个字符' },
  MISSING_CHAR: { en: 'a quote, bracket, comma or colon is missing', zh: '缺少引号、括号、逗号或冒号' },
  MULTILINE_IMPLICIT_KEY: { en: 'a key must stand on one line', zh: '键必须在同一行内' },
  MULTIPLE_ANCHORS: { en: 'a value can have one anchor only', zh: '一个值只能有一个锚点' },
  MULTIPLE_DOCS: { en: 'the file holds several documents ("---"); one scenario is one file', zh: '文件包含多个文档（“---”）；一个情景一个文件' },
  MULTIPLE_TAGS: { en: 'a value can have one tag only', zh: '一个值只能有一个标签' },
  TAB_AS_INDENT: { en: 'tabs cannot indent; use spaces', zh: '不能用制表符缩进，请用空格' },
  TAG_RESOLVE_FAILED: { en: 'the value does not fit its tag', zh: '值与其标签不符' },
  UNEXPECTED_TOKEN: { en: 'this is not expected here', zh: '此处出现了意外内容' },
}

/** Why a text is not YAML; `message` (English, of the parser) stands in for codes that have no sentence here. */
export function yamlReason(code: string, message: string): Text {
  const short = message.split('\n')[0] ?? code
  return REASONS[code] ?? { en: short, zh: short }
}
