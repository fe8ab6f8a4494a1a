import type { Lang } from '../base/text.ts'

/** A unit after a name: `, cm` or in Chinese （cm）; nothing where there is none or the name has it already. */
export function unitSuffix(unit: string, name: string, lang: Lang): string {
  if (!unit || name.includes(unit)) return ''
  return lang === 'zh' ? `\uFF08${unit}\uFF09` : `, ${unit}`
}
