import type { AlternativeResult, BillLine } from '../../compare/comparison.ts'
import type { ParamSpec } from '../../base/param-spec.ts'
import { MEASURES } from '../../engine/measures/index.ts'
import type { Measure } from '../../engine/measure.ts'
import { PRICES } from '../../engine/prices.ts'
import { distributionText } from '../distribution-text.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { quantityText } from '../quantity-text.ts'
import { tableOf } from '../table-of.ts'

/** The bill of quantities of one alternative, its cost per hectare, and how much of it is soil. */
export function billOf(view: View, { id, title, bill }: AlternativeResult): Markup {
  const { say, lang, share } = view
  const heading = html`<h3>${say('bill', { title: title[lang] })}</h3>`
  if (bill.length === 0)
    return html`${heading}
      <p>${say('billNone', { title: title[lang] })}</p>`
  const total = bill.reduce((sum, { cost }) => sum + cost, 0)
  // small items must not round to nothing beside large ones
  const money = numberFormat('cost', lang, { among: [total], decimals: lang === 'zh' ? 1 : 2 })
  const each = total / view.hectares
  const soil = bill.reduce((sum, { item, cost }) => sum + (item === 'topsoil' || item === 'ownSoil' ? cost : 0), 0)
  const perHectare = numberFormat('cost', lang, { among: [each] }).value(each)
  return html`<section aria-labelledby="bill-${id}-${lang}">
    <div id="bill-${id}-${lang}">${heading}</div>
    ${tableOf({
      caption: say('billCaption'),
      label: say('bill', { title: title[lang] }),
      head: [say('measure'), say('item'), say('quantity'), say('priceAssumed'), html`${say('cost')} <small>${money.unit}</small>`, '%'],
      rows: [
        ...bill.map(line => ({
          head: measureTitle(view, line.measure),
          cells: cellsOf(view, line, money.number(line.cost), share(line.cost / total)),
        })),
        { head: html`<b>${say('total')}</b>`, cells: ['', '', '', html`<b>${money.number(total)}</b>`, share(1)] },
      ],
    })}
    <p>
      ${view.sentences(
        say('perHectare', { value: perHectare, area: quantityText(Math.round(view.hectares), '1', lang) }),
        soil > 0 ? say('soilShare', { share: share(soil / total) }) : '',
      )}
    </p>
  </section>`
}

function measureTitle({ lang }: View, name: string): string {
  return (MEASURES as Readonly<Record<string, Measure>>)[name]?.title[lang] ?? name
}

function cellsOf(view: View, { item, quantity, priceFactor }: BillLine, cost: string, part: string): (string | Markup)[] {
  const { lang } = view
  const spec: ParamSpec = PRICES[item]
  const unit = spec.unit.replace(/^CNY\/?/, '').replace(/^\((.*)\)$/, '$1')
  const fixed = view.comparison.scenario.parameters[`prices.${item}`]
  const range = fixed === undefined && spec.distribution ? html`<small>${distributionText(spec.distribution, lang)}</small>` : undefined
  // own material, steep ground: what a unit costs relative to the list
  const factor = Math.abs(priceFactor - 1) > 0.005 ? ` × ${priceFactor.toFixed(2)}` : ''
  return [
    spec.label[lang],
    quantityText(quantity >= 100 ? Math.round(quantity) : Number(quantity.toPrecision(3)), unit || '1', lang),
    html`${quantityText(fixed ?? spec.default, spec.unit, lang)}${factor}${range}`,
    cost,
    part,
  ]
}
