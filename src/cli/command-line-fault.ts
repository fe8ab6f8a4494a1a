import type { Lang } from '../base/text.ts'

/** What commander and our readers of numbers say of a wrong command line, and the same in Chinese. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.+)'/, '错误：缺少参数 $1'],
  [/^error: option '(.+)' argument missing/, '错误：选项 $1 缺少值'],
  [/^error: required option '(.+)' not specified/, '错误：缺少必需的选项 $1'],
  [/^error: unknown option '(.+)'/, '错误：没有选项 $1'],
  [/^error: unknown command '(.+)'/, '错误：没有命令 $1'],
  [/^error: too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)\./, '错误：$1 的参数过多：应有 $2 个，得到 $3 个'],
  [/^error: too many arguments\. Expected (\d+) arguments? but got (\d+)\./, '错误：参数过多：应有 $1 个，得到 $2 个'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. /, '错误：选项 $1 的值“$2”无效：'],
  [/Allowed choices are (.+)\./, '可选 $1'],
  [/a whole number from (\S+) to (\S+) is expected/, '应为 $1 至 $2 的整数'],
  [/a number from (\S+) to (\S+) is expected/, '应为 $1 至 $2 的数'],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '（是否应为 $1？）'],
]

/**
 * What is wrong with a command line, in the language of its user.
 * @param message as commander says it
 * @param hint whether to say where help is
 */
export function commandLineFault(message: string, lang: Lang, hint = false): string {
  const told = lang === 'zh' ? FAULTS.reduce((text, [pattern, words]) => text.replace(pattern, words), message) : message
  if (!hint) return told
  return `${told}${lang === 'zh' ? '（regreen --help 列出命令与选项）' : '(regreen --help lists commands and options)'}\n`
}
