import type { Measure } from '../../engine/measure.ts'
import { billShares } from '../bill-shares.ts'
import { PALETTE, type Paint } from '../charts/palette.ts'
import { stackedChart, type StackKind } from '../charts/stacked-chart.ts'
import type { MessageKey, View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { LABELS } from '../labels.ts'
import { sourceLine } from '../source-line.ts'
import { tableOf } from '../table-of.ts'
import { billOf } from './bill-of.ts'

type Kinds<K extends string> = Readonly<Record<K, Paint>>

const LAYERS: Kinds<Measure['layer']> = {
  safety: PALETTE.blue,
  soil: PALETTE.orange,
  vegetation: PALETTE.green,
  network: PALETTE.purple,
  upkeep: PALETTE.sky,
}
const PRINCIPLES: Kinds<Measure['principle']> = {
  reduce: PALETTE.blue,
  're-optimize': PALETTE.orange,
  reuse: PALETTE.green,
  recycle: PALETTE.sky,
  none: PALETTE.grey,
}
const NATURES: Kinds<Measure['nature']> = { 'nature-based': PALETTE.green, hybrid: PALETTE.yellow, grey: PALETTE.grey }

/** What the money of each option goes into, and its bill of quantities. */
export function compositionSection(view: View): Markup {
  const { say } = view
  return html`<section aria-labelledby="composition-${view.lang}">
    <h2 id="composition-${view.lang}">${say('composition')}</h2>
    <p>${say('compositionLead')}</p>
    ${stack(view, 'byLayer', LAYERS, LABELS.layer, measure => measure.layer)}
    ${stack(view, 'byPrinciple', PRINCIPLES, LABELS.principle, measure => measure.principle)}
    ${stack(view, 'byNature', NATURES, LABELS.nature, measure => measure.nature)}
    ${view.comparison.alternatives.map(alternative => billOf(view, alternative))}
  </section>`
}

/** One stacked chart with its legend and its table. */
function stack<K extends string>(
  view: View,
  title: MessageKey,
  paints: Kinds<K>,
  labels: Readonly<Record<K, { readonly en: string; readonly zh: string }>>,
  keyOf: (measure: Measure) => K,
): Markup {
  const { say, lang, share, comparison } = view
  const all = comparison.alternatives.map(alternative => ({ title: alternative.title[lang], shares: billShares(alternative, keyOf) }))
  const used = (Object.keys(paints) as K[]).filter(key => all.some(({ shares }) => shares.has(key)))
  const kinds = used.map((key): StackKind => ({ key, label: labels[key][lang], paint: paints[key] }))
  const parts = all.map(bar => {
    const shares = used.filter(key => bar.shares.has(key)).map(key => `${labels[key][lang]} ${share(bar.shares.get(key) ?? 0)}`)
    return say('stackPart', { title: bar.title, shares: shares.join(say('listSeparator')) || say('noCost') })
  })
  const summary = say('stackSummary', { label: say(title), parts: parts.join(lang === 'zh' ? '' : ' ') })
  return html`<figure class="chart">
    <figcaption><h3>${say(title)}</h3></figcaption>
    <ul class="legend" aria-hidden="true">
      ${kinds.map(({ label, paint }) => html`<li><span class="swatch" style="background:${paint.fill}"></span>${label}</li>`)}
    </ul>
    ${stackedChart(all, kinds, say('noCost'), summary, share)}
    <details>
      <summary>${say('tableTwin')}</summary>
      ${tableOf({
        caption: say('shareOfCost'),
        label: `${say(title)}: ${say('shareOfCost')}`,
        head: [say('option'), ...kinds.map(({ label }) => label)],
        rows: all.map(bar => ({ head: bar.title, cells: used.map(key => (bar.shares.size > 0 ? share(bar.shares.get(key) ?? 0) : '–')) })),
      })}
    </details>
    ${sourceLine(view)}
  </figure> `
}
