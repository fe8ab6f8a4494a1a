import type { Lang } from '../base/text.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import { numberFormat } from './number-format.ts'
import { quantityText } from './quantity-text.ts'

/** What is left of the limit of a rule, or with a minus what is missing; shares differ by percentage points. */
export function ruleRoom(room: number, unit: string, lang: Lang, indicator?: IndicatorName): string {
  if (indicator) return numberFormat(indicator, lang, { among: [room], extra: 1 }).signed(room)
  if (unit === 'CNY') return numberFormat('cost', lang, { among: [room] }).signed(room)
  return `${room > 0 ? '+' : ''}${quantityText(room, unit, lang)}`
}
