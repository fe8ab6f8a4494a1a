import type { Lang } from '../../base/text.ts'
import type { Measure } from '../../engine/measure.ts'
import { priceItemsOf } from './price-items-of.ts'

/** One row of the catalogue for machines. */
export function measureRow(measure: Measure, lang: Lang): object {
  const { name, code, title, layer, principle, nature, scope } = measure
  return { name, code, title: title[lang], layer, principle, nature, scope, prices: priceItemsOf(measure) }
}
