import type { Lang } from '../base/text.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import { numberFormat } from './number-format.ts'
import { quantityText } from './quantity-text.ts'

/** An amount of a rule: money, an indicator, or anything with a unit. */
export function ruleAmount(amount: number, unit: string, lang: Lang, indicator?: IndicatorName): string {
  if (indicator) return numberFormat(indicator, lang, { among: [amount], extra: 1 }).value(amount)
  return unit === 'CNY' ? numberFormat('cost', lang, { among: [amount] }).value(amount) : quantityText(amount, unit, lang)
}
