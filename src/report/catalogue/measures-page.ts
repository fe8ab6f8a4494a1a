import type { Lang } from '../../base/text.ts'
import type { Measure } from '../../engine/measure.ts'
import { MEASURES } from '../../engine/measures/index.ts'
import { PRICES, type PriceName } from '../../engine/prices.ts'
import type { TextOptions } from '../compare-text.ts'
import { fill } from '../fill.ts'
import { LABELS } from '../labels.ts'
import { CATALOGUE_WORDS as WORDS } from './catalogue-words.ts'
import { createPage } from './page.ts'
import { priceItemsOf } from './price-items-of.ts'

const LAYERS = Object.keys(LABELS.layer) as Measure['layer'][]

/** The catalogue of measures for a terminal, by layer: two lines each, so that nothing has to be left out on a narrow one. */
export function measuresPage(program: string, options: TextOptions): string {
  const { lang } = options
  const page = createPage(options)
  const all: readonly Measure[] = Object.values(MEASURES)
  page.title(fill(WORDS.measuresTitle[lang], { n: all.length }))
  for (const layer of LAYERS) {
    page.heading(LABELS.layer[layer][lang])
    for (const measure of all.filter(candidate => candidate.layer === layer)) {
      page.item(measure.name, `${measure.code}  ${measure.title[lang]}`)
      page.note(briefOf(measure, lang))
    }
  }
  page.heading(fill(WORDS.measuresHint[lang], { program }))
  return page.text()
}

/** Tags and price items of a measure in one line. */
function briefOf(measure: Measure, lang: Lang): string {
  const { once, upkeep } = priceItemsOf(measure)
  const list = (items: readonly PriceName[]): string => items.map(item => PRICES[item].label[lang]).join(WORDS.listSeparator[lang])
  return [
    LABELS.principle[measure.principle][lang],
    LABELS.nature[measure.nature][lang],
    (measure.scope === 'site' ? WORDS.scopeSite : WORDS.scopeUnit)[lang],
    once.length > 0 ? fill(WORDS.paidBy[lang], { items: list(once) }) : '',
    upkeep.length > 0 ? fill(WORDS.paidYearly[lang], { items: list(upkeep) }) : '',
    once.length + upkeep.length === 0 ? WORDS.free[lang] : '',
  ]
    .filter(Boolean)
    .join(lang === 'zh' ? '；' : '; ')
}
