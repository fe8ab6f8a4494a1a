import type { Lang } from '../base/text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { numberFormat, type NumberFormat } from './number-format.ts'

/** How the numbers of row `i` of the validation table are written: ratios have no unit; a verdict on whole percentages needs a decimal. */
export function validationFormat({ scenario, validation }: Comparison, i: number, lang: Lang): NumberFormat {
  const row = validation[i]
  if (!row || scenario.evidence[i]?.form !== 'value') return numberFormat('ratio', lang)
  const among = [row.model, row.paper]
  const usual = numberFormat(row.indicator, lang, { among })
  return usual.scale === 100 && usual.unit === '%' ? numberFormat(row.indicator, lang, { extra: 1 }) : usual
}
