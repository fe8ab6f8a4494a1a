import { defaults, type ParamSpec } from '../../base/param-spec.ts'
import type { Lang } from '../../base/text.ts'
import { FIELDS } from '../../engine/fields.ts'
import type { Measure } from '../../engine/measure.ts'
import { PRICES, type PriceName } from '../../engine/prices.ts'
import { fieldMeaning } from './field-meaning.ts'
import { measureRow } from './measure-row.ts'
import { priceItemsOf } from './price-items-of.ts'

/** One measure for machines: everything that its page says. */
export function measureJson(measure: Measure, lang: Lang): object {
  const { once, upkeep } = priceItemsOf(measure)
  return {
    ...measureRow(measure, lang),
    doc: measure.doc[lang],
    kinds: measure.kinds ?? null,
    evidence: measure.evidence,
    dose: Object.fromEntries(Object.entries(measure.dose).map(([name, spec]) => [name, { ...numberJson(spec, lang), role: spec.role }])),
    changes: measure.changes.map(name => ({ name, unit: FIELDS[name].unit, meaning: fieldMeaning(name, lang) })),
    prices: { once: once.map(item => priceJson(item, lang)), upkeep: upkeep.map(item => priceJson(item, lang)) },
    ...(measure.upkeep && { upkeepMonths: measure.lasts?.(defaults(measure.dose)) ?? null }),
  }
}

function priceJson(item: PriceName, lang: Lang): object {
  return { item: `prices.${item}`, ...numberJson(PRICES[item], lang) }
}

function numberJson({ label, unit, default: value, min, max, distribution, status, source }: ParamSpec, lang: Lang): object {
  return { label: label[lang], unit, default: value, min, max, ...(distribution && { distribution }), status, source }
}
