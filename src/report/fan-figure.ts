import type { IndicatorName } from '../indicators/indicators.ts'
import { INDICATORS } from '../indicators/indicators.ts'
import { chartTitle } from './chart-title.ts'
import { fanChart, type FanPoint } from './charts/fan-chart.ts'
import { lookOf } from './charts/look-of.ts'
import { niceCeiling } from './charts/nice-ceiling.ts'
import type { Course, CourseView } from './course-view.ts'
import { html, type Markup } from './html.ts'
import { numberFormat, type NumberFormat } from './number-format.ts'
import { sourceLine } from './source-line.ts'
import { spreadOf } from './spread-of.ts'
import { tableOf } from './table-of.ts'
import { unitSuffix } from './unit-suffix.ts'

/** One indicator over the years: a panel for each option, and the numbers as a table. */
export function fanFigure(view: CourseView, name: IndicatorName): Markup {
  const { say, lang, alternatives, baseline, origin } = view
  const shown = view.options.length > 0 ? view.options : [baseline]
  const highest = alternatives.flatMap(({ indicators }) => indicators[name].q95)
  const papers = alternatives.flatMap(({ id }) => view.published(name, id).map(({ value }) => value))
  const format = numberFormat(name, lang, { among: highest })
  const ceiling = niceCeiling(Math.max(0, ...[...highest, ...papers].map(x => (x ?? 0) * format.scale)))
  const unit = unitSuffix(format.unit, INDICATORS[name].label[lang], lang)
  const { label, aggregation } = INDICATORS[name]
  return html`<figure class="chart">
    <figcaption>
      <h3>${chartTitle(view, name)}</h3>
      <p class="quiet">${say('chartSubtitle', { indicator: label[lang], unit, aggregation: aggregation[lang], n: origin.replicates })}</p>
    </figcaption>
    <div class="panels">
      ${shown.map((option, i) => {
        const look = lookOf(i)
        return html`<div class="panel">
          <p class="panel-title"><span class="swatch" style="background:${look.paint.fill}"></span>${option.title[lang]}</p>
          ${fanChart({
            lang,
            format,
            ceiling,
            ...look,
            summary: panelSummary(view, name, option, format),
            own: pointsOf(option, name, format),
            ...(option !== baseline && { other: pointsOf(baseline, name, format), otherTitle: view.titleOf(baseline.id) }),
            published: view.published(name, option.id).map(({ year, value }) => ({ year, value: value * format.scale })),
          })}
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

/** Years in which the indicator is known, in the unit shown. */
function pointsOf({ indicators }: Course, name: IndicatorName, { scale }: NumberFormat): FanPoint[] {
  const { time, q05, q25, q50, q75, q95 } = indicators[name]
  return time.flatMap((year, i) => {
    const [low, middle, high] = [q05[i], q50[i], q95[i]]
    if (low == null || middle == null || high == null) return []
    const [from, to] = [q25?.[i], q75?.[i]]
    const inner = from == null || to == null ? {} : { innerLow: from * scale, innerHigh: to * scale }
    return [{ year, low: low * scale, middle: middle * scale, high: high * scale, ...inner }]
  })
}

function panelSummary(view: CourseView, name: IndicatorName, option: Course, format: NumberFormat): string {
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

function twin({ say, lang, baseline, alternatives }: CourseView, name: IndicatorName, format: NumberFormat, unit: string): Markup {
  const years = baseline.indicators[name].time.filter((_, i) => baseline.indicators[name].q50[i] != null)
  const caption = say('fanCaption', { indicator: INDICATORS[name].label[lang], unit })
  return tableOf({
    caption,
    label: caption,
    head: [say('year'), ...alternatives.map(({ title }) => title[lang])],
    rows: years.map(year => ({ head: year, cells: alternatives.map(({ indicators }) => format.spread(spreadOf(indicators[name], year))) })),
  })
}
