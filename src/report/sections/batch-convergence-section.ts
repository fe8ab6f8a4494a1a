import type { ConvergenceRow } from '../../blocks/batch-summary.ts'
import type { PrecisionStatus } from '../../blocks/precision-watch.ts'
import { INDICATORS, type IndicatorName } from '../../indicators/indicators.ts'
import type { BatchView } from '../batch-view.ts'
import { convergenceChart } from '../charts/convergence-chart.ts'
import { html, type Fragment, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { shortNumber } from '../short-number.ts'
import { sourceLine } from '../source-line.ts'
import { tableOf } from '../table-of.ts'
import { unitSuffix } from '../unit-suffix.ts'
import { worstKnown } from '../worst-known.ts'

/** How well the means are known, how that came about, and which targets are missed. */
export function batchConvergenceSection(view: BatchView): Markup {
  const { say, lang } = view
  const worst = worstKnown(view).filter(({ rows }) => (rows.at(-1)?.halfWidth ?? 0) > 0)
  return html`<section aria-labelledby="batchConvergence-${lang}">
    <h2 id="batchConvergence-${lang}">${say('batchConvergence')}</h2>
    <p><b>${supportedText(view)}</b></p>
    ${targetsPart(view)}
    ${
      worst.length === 0
        ? undefined
        : html`<p>${say('convergenceLead')}</p>
            <div class="panels">${worst.map(({ name, alternative, rows }) => panel(view, name, alternative, rows))}</div>
            <details>
              <summary>${say('tableTwin')}</summary>
              ${worst.map(({ name }) => twin(view, name))}
            </details>
            ${sourceLine(view)}`
    }
  </section>`
}

/** One sentence: what the size of the batch supports. */
function supportedText(view: BatchView): string {
  const { say, lang, report } = view
  const list = worstKnown(view).map(({ name, rows }) => {
    const last = rows.at(-1)
    const format = numberFormat(name, lang, { among: [last?.mean ?? null] })
    return say('supportedOne', { indicator: INDICATORS[name].label[lang], precision: format.plusMinus(last?.halfWidth ?? NaN) })
  })
  if (list.length === 0) return say('supportedNone')
  const { replicates, failed } = report.summary
  return say('supported', { n: replicates - failed, list: list.join(say('placeSeparator')) })
}

function panel(view: BatchView, name: IndicatorName, alternative: string, rows: readonly ConvergenceRow[]): Markup {
  const { say, lang } = view
  const format = numberFormat(name, lang, { among: rows.map(({ mean }) => mean) })
  const indicator = INDICATORS[name].label[lang]
  const title = view.titleOf(alternative)
  const asked = askedFor(view, name)
  const [first, last] = [rows[0], rows.at(-1)]
  const summary = say('convergenceSummary', {
    indicator,
    title,
    first: format.plusMinus(first?.halfWidth ?? NaN),
    few: first?.replicates ?? 0,
    last: format.plusMinus(last?.halfWidth ?? NaN),
    many: last?.replicates ?? 0,
  })
  return html`<div class="panel">
    <p class="panel-title">${say('convergencePanel', { indicator, unit: unitSuffix(format.differenceUnit, indicator, lang), title })}</p>
    ${convergenceChart({
      lang,
      points: rows.map(({ replicates, halfWidth }) => ({ replicates, halfWidth: halfWidth * format.scale })),
      ...(asked !== undefined && { target: asked * format.scale }),
      axis: say('convergenceAxis'),
      summary,
    })}
  </div> `
}

/** The half-width of the mean that a precision stop asked for, where it was given in the unit of the indicator. */
function askedFor({ report }: BatchView, name: IndicatorName): number | undefined {
  const found = report.precision?.find(({ target }) => target.indicator === name && target.statistic === 'mean' && !target.relative)
  return found?.target.halfWidth
}

function twin(view: BatchView, name: IndicatorName): Markup {
  const { say, lang, alternatives, report } = view
  const rows = report.summary.convergence.filter(row => row.indicator === name)
  const format = numberFormat(name, lang, { among: rows.map(({ mean }) => mean), extra: 1 })
  const indicator = INDICATORS[name].label[lang]
  const caption = say('convergenceCaption', { indicator, unit: unitSuffix(format.unit, indicator, lang) })
  const cell = (id: string, replicates: number): string => {
    const row = rows.find(row => row.alternative === id && row.replicates === replicates)
    return row ? `${format.number(row.mean)} ${format.plusMinus(row.halfWidth)}` : '–'
  }
  return tableOf({
    caption,
    label: caption,
    head: [say('count'), ...alternatives.map(({ title }) => title[lang])],
    rows: [...new Set(rows.map(({ replicates }) => replicates))]
      .toSorted((a, b) => a - b)
      .map(n => ({ head: n, cells: alternatives.map(({ id }) => cell(id, n)) })),
  })
}

function targetsPart(view: BatchView): Markup | undefined {
  const { say } = view
  const statuses = view.report.precision ?? []
  if (statuses.length === 0) return undefined
  const missed = statuses.filter(({ met }) => !met).length
  return html`<p>
      ${missed === 0 ? say('targetsMet') : html`<b class="bad">${say('targetsMissed', { n: missed, all: statuses.length })}</b>`}
    </p>
    ${tableOf({
      caption: say('targetsCaption'),
      label: say('targetsCaption'),
      head: [say('target'), say('option'), say('asked'), say('reachedPrecision'), say('verdict')],
      rows: statuses.map(status => ({ head: targetText(view, status), cells: targetCells(view, status) })),
    })}`
}

function targetText({ say, lang, share }: BatchView, { target }: PrecisionStatus): string {
  const statistic = target.statistic === 'mean' ? say('targetMean') : say('targetQuantile', { p: share(target.statistic) })
  return `${INDICATORS[target.indicator].label[lang]}${lang === 'zh' ? '\uFF0C' : ', '}${statistic}`
}

/** A share of the estimate: half of a percent must not be rounded away. */
const percent = (x: number): string => `± ${shortNumber(100 * x, 2)}\u00a0%`

function targetCells(view: BatchView, { target, alternative, estimate, halfWidth, met }: PrecisionStatus): Fragment[] {
  const { say, lang } = view
  const format = numberFormat(target.indicator, lang, { among: [estimate] })
  const relative = halfWidth / Math.abs(estimate)
  return [
    view.titleOf(alternative),
    target.relative ? percent(target.halfWidth) : format.plusMinus(target.halfWidth),
    format.plusMinus(halfWidth) + (target.relative && Number.isFinite(relative) ? ` (${percent(relative)})` : ''),
    html`<span class="${met ? 'good' : 'bad'}">${say(met ? 'met' : 'notMet')}</span>`,
  ]
}
