import type { Text } from '../base/text.ts'
import type { AppraisalInput } from '../compare/appraise.ts'
import type { IndicatorName } from '../indicators/indicators.ts'

/**
 * Why futures cannot be ranked: criteria that some alternative never has a number in (nothing planted has no survival), and those left.
 * @returns null where every alternative has a number in every criterion
 */
export function missingCriteria({
  scenario: { alternatives },
  indicators,
  values,
  futures,
  criteria,
}: Pick<AppraisalInput, 'scenario' | 'indicators' | 'values' | 'futures' | 'criteria'>): Text | null {
  const isMissing = (indicator: IndicatorName, a: number): boolean => {
    const k = indicators.indexOf(indicator)
    for (let s = 0; s < futures; s++) if (Number.isFinite(values[(s * alternatives.length + a) * indicators.length + k])) return false
    return true
  }
  const names = criteria.map(({ indicator }) => indicator)
  const missing = names.flatMap(indicator => {
    const without = alternatives.flatMap(({ id }, a) => (isMissing(indicator, a) ? [id] : []))
    return without.length === 0 ? [] : [{ indicator, without }]
  })
  if (missing.length === 0) return null
  const left = names.filter(name => missing.every(({ indicator }) => indicator !== name)).join(',')
  const help = left === '' ? { en: '', zh: '' } : { en: `\n  = help: --criteria ${left}`, zh: `\n  = 建议：--criteria ${left}` }
  return {
    en:
      missing.map(({ indicator, without }) => `"${indicator}" has no number for ${without.join(', ')} in any future`).join('; ') + help.en,
    zh: missing.map(({ indicator, without }) => `“${indicator}”在所有情景中对 ${without.join('、')} 均无数值`).join('；') + help.zh,
  }
}
