import type { Lang } from '../base/text.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import { numberFormat } from './number-format.ts'
import { quantityText } from './quantity-text.ts'
import { ruleRoom } from './rule-room.ts'

/** A first step up from an amount whose figures fall short of it. */
const STEP = 1e-5

/** By how much the limit of a rule has to move, in figures that are never less than the amount: who takes them at their word has enough. */
export function enoughText(amount: number, unit: string, lang: Lang, indicator?: IndicatorName): string {
  const kind = indicator ?? (unit === 'CNY' ? 'cost' : undefined)
  const read = (x: number): number => {
    if (!kind) return figure(quantityText(x, unit, lang))
    const format = numberFormat(kind, lang, { among: [x], extra: indicator ? 1 : 0 })
    return figure(format.number(x)) / format.scale
  }
  let enough = amount
  for (let step = STEP * amount; read(enough) < amount; step *= 2) enough = amount + step
  return ruleRoom(enough, unit, lang, indicator).replace('+', '')
}

/** The number at the start of a text. */
function figure(text: string): number {
  return Number.parseFloat(text.replaceAll(',', '').replaceAll('−', '-'))
}
