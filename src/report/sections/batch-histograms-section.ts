import type { HistogramRow } from '../../blocks/batch-summary.ts'
import type { IndicatorSpec } from '../../indicators/indicator-spec.ts'
import { INDICATORS, type IndicatorName } from '../../indicators/indicators.ts'
import type { BatchView } from '../batch-view.ts'
import { histogramChart } from '../charts/histogram-chart.ts'
import { lookOf } from '../charts/look-of.ts'
import { PALETTE } from '../charts/palette.ts'
import { groupDigits } from '../group-digits.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { sourceLine } from '../source-line.ts'
import { tableOf } from '../table-of.ts'
import { unitSuffix } from '../unit-suffix.ts'

/** Distributions at the end: a chart for each indicator, a row in it for each alternative. */
export function batchHistogramsSection(view: BatchView): Markup {
  const { say, lang, report } = view
  const rowsOf = (name: IndicatorName): readonly HistogramRow[] => report.summary.histograms.filter(row => row.indicator === name)
  const { shown, constant } = sorted(view, rowsOf)
  return html`<section aria-labelledby="batchHistograms-${lang}">
    <h2 id="batchHistograms-${lang}">${say('batchHistograms')}</h2>
    <p>${shown.length > 0 ? say('histogramsLead') : say('noHistograms')}</p>
    <div class="panels">${shown.map(name => panel(view, name, rowsOf(name)))}</div>
    ${constant.map(name => html`<p>${constantText(view, name, rowsOf(name))}</p>`)}
    <details>
      <summary>${say('tableTwin')}</summary>
      ${shown.map(name => twin(view, name, rowsOf(name)))}
    </details>
    ${sourceLine(view)}
  </section>`
}

/** Key indicators that vary, and those that do not; chances are two bars that say no more than the table. */
function sorted(
  { key }: BatchView,
  rowsOf: (name: IndicatorName) => readonly HistogramRow[],
): Record<'shown' | 'constant', IndicatorName[]> {
  const known = key.filter(
    name => (INDICATORS[name] satisfies IndicatorSpec as IndicatorSpec).shown !== 'chance' && rowsOf(name).length > 0,
  )
  const varies = (name: IndicatorName): boolean => rowsOf(name).some(({ low, high }) => high > low)
  return { shown: known.filter(varies), constant: known.filter(name => !varies(name)) }
}

function constantText(view: BatchView, name: IndicatorName, rows: readonly HistogramRow[]): string {
  const value = rows[0]?.low ?? null
  const format = numberFormat(name, view.lang, { among: [value] })
  return view.say('constantFutures', { indicator: INDICATORS[name].label[view.lang], value: format.value(value) })
}

function panel(view: BatchView, name: IndicatorName, rows: readonly HistogramRow[]): Markup {
  const { say, lang, end } = view
  const [first] = rows
  if (!first) return html``
  const format = numberFormat(name, lang, { among: [first.high] })
  const indicator = INDICATORS[name].label[lang]
  const shown = rows.map(({ alternative, counts }) => {
    const median = view.rowOf(alternative, name, end)?.q50 ?? NaN
    const title = say('histogramRow', { title: view.titleOf(alternative), median: format.number(median) })
    return { title, counts, median: median * format.scale, paint: paintOf(view, alternative) }
  })
  const summary = say('histogramSummary', { indicator, year: end, medians: shown.map(({ title }) => title).join(say('placeSeparator')) })
  return html`<div class="panel">
    <p class="panel-title">${say('histogramTitle', { indicator, year: end })}${unitSuffix(format.unit, indicator, lang)}</p>
    ${histogramChart({ lang, low: first.low * format.scale, high: first.high * format.scale, rows: shown, summary })}
  </div> `
}

const paintOf = (view: BatchView, id: string): typeof PALETTE.grey | ReturnType<typeof lookOf>['paint'] => {
  const place = view.options.findIndex(option => option.id === id)
  return place < 0 && view.options.length > 0 ? PALETTE.grey : lookOf(Math.max(0, place)).paint
}

/** Bars in which no future of any alternative lies are left out. */
function twin(view: BatchView, name: IndicatorName, rows: readonly HistogramRow[]): Markup | undefined {
  const { say, lang } = view
  const [first] = rows
  if (!first) return undefined
  const format = numberFormat(name, lang, { among: [first.high], extra: 1 })
  const indicator = INDICATORS[name].label[lang]
  const caption = say('histogramCaption', { indicator, unit: unitSuffix(format.unit, indicator, lang) })
  const totals = rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const edge = (k: number): string => format.number(first.low + ((first.high - first.low) * k) / first.counts.length)
  return tableOf({
    caption,
    label: caption,
    head: [say('histogramRange'), ...rows.map(({ alternative }) => view.titleOf(alternative))],
    rows: first.counts.flatMap((_, k) =>
      rows.some(({ counts }) => (counts[k] ?? 0) > 0)
        ? [
            {
              head: `${edge(k)} – ${edge(k + 1)}`,
              cells: rows.map(({ counts }, i) => groupDigits((100 * (counts[k] ?? 0)) / Math.max(1, totals[i] ?? 0), 1)),
            },
          ]
        : [],
    ),
  })
}
