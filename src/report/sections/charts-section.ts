import type { AlternativeResult } from '../../compare/comparison.ts'
import type { IndicatorName } from '../../indicators/indicators.ts'
import { INDICATORS } from '../../indicators/indicators.ts'
import { fanChart } from '../charts/fan-chart.ts'
import { niceCeiling } from '../charts/nice-ceiling.ts'
import { PALETTE } from '../charts/palette.ts'
import { chartTitle } from '../chart-title.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat, type NumberFormat } from '../number-format.ts'
import { spreadOf } from '../spread-of.ts'
import { sourceLine } from '../source-line.ts'
import { tableOf } from '../table-of.ts'

/** Indicators that get a chart. */
const CHARTED: readonly IndicatorName[] = ['cover', 'erosion', 'species', 'cost']

/** Colour and marker of each option, in turn. */
const LOOKS = [
  { paint: PALETTE.blue, symbol: 'circle' },
  { paint: PALETTE.vermillion, symbol: 'square' },
  { paint: PALETTE.green, symbol: 'triangle' },
  { paint: PALETTE.purple, symbol: 'star' },
  { paint: PALETTE.sky, symbol: 'cross' },
  { paint: PALETTE.orange, symbol: 'wye' },
] as const

/** Fans over the years, one panel for each option; each chart with its numbers as a table. */
export function chartsSection(view: View): Markup {
  const { say } = view
  return html`<section aria-labelledby="charts-${view.lang}">
    <h2 id="charts-${view.lang}">${say('charts')}</h2>
    <p>
      ${view.sentences(say('chartsLead', { baseline: view.titleOf(view.baseline.id) }), hasPublished(view) ? say('publishedLegend') : '')}
    </p>
    ${CHARTED.filter(name => view.indicators.includes(name)).map(name => figure(view, name))}
  </section>`
}

const hasPublished = ({ comparison }: View): boolean =>
  comparison.validation.some(
    ({ indicator, alternative }, i) =>
      CHARTED.includes(indicator) && alternative !== comparison.baseline && comparison.scenario.evidence[i]?.form === 'value',
  )

function figure(view: View, name: IndicatorName): Markup {
  const { say, lang, comparison } = view
  const shown = view.options.length > 0 ? view.options : [view.baseline]
  const highest = comparison.alternatives.flatMap(({ indicators }) => indicators[name].q95)
  const papers = comparison.validation.flatMap((row, i) =>
    row.indicator === name && comparison.scenario.evidence[i]?.form === 'value' ? [row.paper] : [],
  )
  const format = numberFormat(name, lang, { among: highest })
  const ceiling = niceCeiling(Math.max(0, ...[...highest, ...papers].map(x => (x ?? 0) * format.scale)))
  const unit =
    format.unit && !INDICATORS[name].label[lang].includes(format.unit)
      ? lang === 'zh'
        ? `\uFF08${format.unit}\uFF09`
        : `, ${format.unit}`
      : ''
  const { label, aggregation } = INDICATORS[name]
  const title = chartTitle(view, name)
  return html`<figure class="chart">
    <figcaption>
      <h3>${title}</h3>
      <p class="quiet">
        ${say('chartSubtitle', { indicator: label[lang], unit, aggregation: aggregation[lang], n: comparison.replicates })}
      </p>
    </figcaption>
    <div class="panels">
      ${shown.map((option, i) => {
        const look = LOOKS[i % LOOKS.length] ?? LOOKS[0]
        return html`<div class="panel">
          <p class="panel-title"><span class="swatch" style="background:${look.paint.fill}"></span>${option.title[lang]}</p>
          ${fanChart({ view, indicator: name, option, format, ceiling, ...look, summary: panelSummary(view, name, option, format) })}
        </div> `
      })}
    </div>
    <details>
      <summary>${say('tableTwin')}</summary>
      ${twin(view, name, format, unit)}
    </details>
    ${sourceLine(view)}
  </figure> `
}

function panelSummary(view: View, name: IndicatorName, option: AlternativeResult, format: NumberFormat): string {
  const { lang, end, say, baseline } = view
  const { time, q50 } = option.indicators[name]
  const from = time.find((_, i) => q50[i] != null) ?? 0
  return say('fanSummary', {
    indicator: INDICATORS[name].label[lang],
    title: option.title[lang],
    from,
    first: format.spreadValue(spreadOf(option.indicators[name], from)),
    to: end,
    last: format.spreadValue(spreadOf(option.indicators[name], end)),
    baseline: view.titleOf(baseline.id),
    other: format.spreadValue(spreadOf(baseline.indicators[name], end)),
  })
}

function twin(view: View, name: IndicatorName, format: NumberFormat, unit: string): Markup {
  const { say, lang, comparison } = view
  const years = view.baseline.indicators[name].time.filter((_, i) => view.baseline.indicators[name].q50[i] != null)
  const caption = say('fanCaption', { indicator: INDICATORS[name].label[lang], unit })
  return tableOf({
    caption,
    label: caption,
    head: [say('year'), ...comparison.alternatives.map(({ title }) => title[lang])],
    rows: years.map(year => ({
      head: year,
      cells: comparison.alternatives.map(({ indicators }) => format.spread(spreadOf(indicators[name], year))),
    })),
  })
}
