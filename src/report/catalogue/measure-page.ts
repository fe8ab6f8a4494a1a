import { defaults, type ParamSpec } from '../../base/param-spec.ts'
import type { Lang } from '../../base/text.ts'
import type { Measure } from '../../engine/measure.ts'
import { FIELDS, type FieldName } from '../../engine/fields.ts'
import { PRICES, type PriceName } from '../../engine/prices.ts'
import { worksParams } from '../../engine/works-params.ts'
import { UNIT_KINDS } from '../../scenarios/unit-kinds.ts'
import type { TextOptions } from '../compare-text.ts'
import { fill } from '../fill.ts'
import { LABELS } from '../labels.ts'
import { quantityText } from '../quantity-text.ts'
import { unitLabel } from '../unit-label.ts'
import { CATALOGUE_WORDS as WORDS } from './catalogue-words.ts'
import { fieldMeaning } from './field-meaning.ts'
import { createPage, type Page } from './page.ts'
import { priceItemsOf } from './price-items-of.ts'

/** Everything about one measure, for a terminal. */
export function measurePage(measure: Measure, options: TextOptions): string {
  const { lang } = options
  const page = createPage(options)
  page.title(`${measure.name}  ${measure.code}  ${measure.title[lang]}`)
  page.say(measure.doc[lang])
  page.say('')
  writeTags(page, measure, lang)

  page.heading(WORDS.doses[lang])
  const doses = Object.entries(measure.dose)
  if (doses.length === 0) page.item(WORDS.noDose[lang], '')
  for (const [name, spec] of doses) {
    page.item(name, `${doseRange(spec, lang)}  ${spec.label[lang]}${spec.role === 'given' ? WORDS.given[lang] : ''}`)
    page.note(trust(spec, lang))
  }

  page.heading(WORDS.changes[lang])
  if (measure.changes.length === 0) page.item(WORDS.noChanges[lang], '')
  for (const name of measure.changes) page.item(name, fieldLine(name, lang))

  writeCosts(page, measure, lang)
  return page.text()
}

function writeTags(page: Page, measure: Measure, lang: Lang): void {
  const { evidence } = measure
  const kinds = measure.kinds?.map(kind => UNIT_KINDS[kind][lang]).join(WORDS.listSeparator[lang]) ?? WORDS.anyLand[lang]
  page.pair(WORDS.layer[lang], LABELS.layer[measure.layer][lang])
  page.pair(WORDS.principle[lang], LABELS.principle[measure.principle][lang])
  page.pair(WORDS.nature[lang], LABELS.nature[measure.nature][lang])
  page.pair(WORDS.scope[lang], (measure.scope === 'site' ? WORDS.scopeSite : WORDS.scopeUnit)[lang])
  page.pair(WORDS.kinds[lang], kinds)
  page.pair(WORDS.evidence[lang], trust(evidence, lang))
}

function writeCosts(page: Page, measure: Measure, lang: Lang): void {
  const { once, upkeep } = priceItemsOf(measure)
  page.heading(WORDS.costs[lang])
  if (once.length + upkeep.length === 0) page.item(WORDS.free[lang], '')
  for (const item of once) page.item(`prices.${item}`, priceText(item, lang))
  if (upkeep.length > 0) {
    const months = measure.lasts?.(defaults(measure.dose))
    page.heading(months === undefined ? WORDS.upkeepAlways[lang] : fill(WORDS.upkeepFor[lang], { n: months }))
    for (const item of upkeep) page.item(`prices.${item}`, priceText(item, lang))
  }
  if (measure.scope === 'unit' && once.some(item => item !== 'hydroseeding'))
    page.note(fill(WORDS.steep[lang], { factor: worksParams.steepFactor.default }))
}

function priceText(item: PriceName, lang: Lang): string {
  const spec: ParamSpec = PRICES[item]
  const { distribution, unit, source } = spec
  const status = LABELS.status[spec.status][lang]
  const value = quantityText(spec.default, unit, lang)
  const text =
    distribution?.kind === 'triangular'
      ? fill(WORDS.price[lang], { low: distribution.low, high: distribution.high, value, status, source })
      : fill(WORDS.priceFixed[lang], { value, status, source })
  return `${spec.label[lang]}${lang === 'zh' ? '：' : ': '}${text}`
}

/** Status and source of a number or of a measure. */
function trust({ status, source }: Pick<ParamSpec, 'status' | 'source'>, lang: Lang): string {
  return fill(WORDS.evidenceOf[lang], { status: LABELS.status[status][lang], source })
}

function doseRange({ default: value, min, max, unit }: ParamSpec, lang: Lang): string {
  return fill(WORDS.doseRange[lang], {
    value: quantityText(value, unit, lang),
    low: quantityText(min, '1', lang),
    high: quantityText(max, '1', lang),
  })
}

function fieldLine(name: FieldName, lang: Lang): string {
  const unit = unitLabel(FIELDS[name].unit, lang)
  return `${unit ? `[${unit}] ` : ''}${fieldMeaning(name, lang)}`
}
