import type { IndicatorSpec } from '../../indicators/indicator-spec.ts'
import { INDICATORS, type IndicatorName } from '../../indicators/indicators.ts'
import type { BatchView } from '../batch-view.ts'
import type { Course } from '../course-view.ts'
import { html, type Fragment, type Markup } from '../html.ts'
import { numberFormat, type NumberFormat } from '../number-format.ts'
import { shortNumber } from '../short-number.ts'
import { shownSpread } from '../shown-spread.ts'
import { sourceLine } from '../source-line.ts'
import { tableOf, type TableRow } from '../table-of.ts'

/** Key indicators at the end by alternative, all others folded, and what common futures saved. */
export function batchSummarySection(view: BatchView): Markup {
  const { say, lang, indicators, key } = view
  const known = indicators.filter(name => view.alternatives.some(each => shownSpread(name, each.indicators[name], view.end).q50 !== null))
  const others = known.filter(name => !key.includes(name))
  const words = say('otherIndicators', { n: others.length })
  return html`<section aria-labelledby="batchSummary-${lang}">
    <h2 id="batchSummary-${lang}">${say('batchSummary')}</h2>
    ${table(
      view,
      known.filter(name => key.includes(name)),
      say('summaryCaption', { year: view.end, baseline: view.titleOf(view.baseline.id) }),
    )}
    ${
      others.length === 0
        ? undefined
        : html`<details>
            <summary>${words}</summary>
            ${table(view, others, words)}
          </details> `
    }
    ${sourceLine(view)} ${commonPart(view, known)}
  </section>`
}

function table(view: BatchView, names: readonly IndicatorName[], caption: string): Markup {
  return tableOf({
    caption,
    label: caption,
    head: [view.say('indicator'), ...view.alternatives.map(({ title }) => title[view.lang])],
    rows: names.map(name => indicatorRow(view, name)),
  })
}

function indicatorRow(view: BatchView, name: IndicatorName): TableRow {
  const { say, lang, alternatives, end } = view
  const spec: IndicatorSpec = INDICATORS[name]
  const spreads = alternatives.map(({ indicators }) => shownSpread(name, indicators[name], end))
  const format = numberFormat(name, lang, { among: spreads.map(({ q95, q50 }) => q95 ?? q50) })
  const words = [
    spec.shown === 'chance' ? say('shareOfFutures') : spec.shown === 'mean' ? say('mean') : '',
    format.unit,
    say(spec.direction === 'max' ? 'higherIsBetter' : 'lowerIsBetter'),
  ]
  return {
    head: html`${spec.label[lang]}<small>${words.filter(Boolean).join(lang === 'zh' ? '\uFF0C' : ', ')}</small>`,
    cells: alternatives.map((alternative, i) => {
      const value = format.spread(spreads[i] ?? { q05: null, q50: null, q95: null })
      return html`${value}${differenceOf(view, alternative, name, format)}`
    }),
  }
}

function differenceOf(view: BatchView, { id }: Course, name: IndicatorName, format: NumberFormat): Fragment {
  const { say, share } = view
  const difference = view.differenceOf(id, name)
  if (id === view.baseline.id || !difference || !Number.isFinite(difference.mean)) return undefined
  const { mean, better, worse } = difference
  if (better + worse === 0) return html`<small>${say('equal')}</small>`
  return html`<small>${say('meanDifference', { difference: format.signed(mean) })}</small
    ><small>${say('betterWorse', { better: share(better), worse: share(worse) })}</small>`
}

/** How many futures pairing saved, in plain words. */
function commonPart(view: BatchView, known: readonly IndicatorName[]): Markup | undefined {
  const { say, lang, options, key } = view
  const names = known.filter(name => key.includes(name) && options.some(({ id }) => isVaried(view, id, name)))
  if (names.length === 0) return undefined
  const caption = say('commonCaption', { baseline: view.titleOf(view.baseline.id) })
  return html`<h3>${say('commonFutures')}</h3>
    <p>${say('commonLead')}</p>
    ${tableOf({
      caption,
      label: caption,
      head: [say('indicator'), ...options.map(({ title }) => title[lang])],
      rows: names.map(name => ({
        head: INDICATORS[name].label[lang],
        cells: options.map(({ id }) =>
          isVaried(view, id, name) ? say('times', { factor: shortNumber(view.differenceOf(id, name)?.varianceRatio, 2) }) : say('noSpread'),
        ),
      })),
    })}`
}

const isVaried = (view: BatchView, id: string, name: IndicatorName): boolean => {
  const ratio = view.differenceOf(id, name)?.varianceRatio
  return ratio !== undefined && Number.isFinite(ratio)
}
