import type { Lang, Text } from '../base/text.ts'

/** A command line, and what it is good for where that is not plain. */
type Example = string | readonly [line: string, remark: Text]

/** Two blanks more than the longest line that has a remark. */
const GAP = 2

/** Examples for the end of the help of a command. */
export function examples(lang: () => Lang, ...list: readonly Example[]): () => string {
  const width = Math.max(0, ...list.map(example => (typeof example === 'string' ? 0 : example[0].length + GAP)))
  return () => {
    const title = lang() === 'zh' ? '示例：' : list.length === 1 ? 'Example:' : 'Examples:'
    const lines = list.map(example => (typeof example === 'string' ? example : `${example[0].padEnd(width)}# ${example[1][lang()]}`))
    return ['', title, ...lines.map(line => `  ${line}`)].join('\n')
  }
}
