import type { IndicatorName } from '../../indicators/indicators.ts'
import { INDICATORS } from '../../indicators/indicators.ts'
import type { IndicatorSpec } from '../../indicators/indicator-spec.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { LABELS } from '../labels.ts'
import { numberFormat } from '../number-format.ts'
import { shownDifference } from '../shown-difference.ts'
import { shownSpread } from '../shown-spread.ts'
import { tableOf, type TableGroup, type TableRow } from '../table-of.ts'
import { variancePart } from './variance-part.ts'

/** Its 0 can also mean that too little was lost to tell, so its least value is no merit. */
const UNTOLD: IndicatorName = 'recoveryTime'

/** Every indicator of every option at the end, by chapter, with the paired difference to the baseline. */
export function comparedSection(view: View): Markup {
  const { say, comparison } = view
  const caption = say('comparedCaption', { year: view.end, baseline: view.titleOf(view.baseline.id) })
  return html`<section aria-labelledby="compared-${view.lang}">
    <h2 id="compared-${view.lang}">${say('compared')}</h2>
    <p>${view.sentences(say('comparedLead', { n: comparison.replicates }), say('bestInBold'), say('rareExplained'))}</p>
    ${tableOf({
      caption,
      label: caption,
      head: [say('indicator'), ...comparison.alternatives.map(({ title }) => title[view.lang])],
      rows: chapters(view),
    })}
    ${variancePart(view)}
  </section>`
}

/** Indicators that are known at the end, under their chapters. */
function chapters(view: View): readonly TableGroup[] {
  const { indicators, comparison, end, lang } = view
  const known = indicators.filter(name => comparison.alternatives.some(each => shownSpread(name, each.indicators[name], end).q50 !== null))
  return [...new Set(known.map(name => INDICATORS[name].chapter))].map(chapter => ({
    head: html`${LABELS.chapter[chapter][lang]}${known.filter(name => INDICATORS[name].chapter === chapter).map(name => cautionOf(view, name))}`,
    rows: known.filter(name => INDICATORS[name].chapter === chapter).map(name => indicatorRow(view, name)),
  }))
}

/** What must be said wherever the number is shown. It stands over the rows of its chapter, where there is room to read it. */
function cautionOf({ lang }: View, name: IndicatorName): Markup | undefined {
  const { label, caution }: IndicatorSpec = INDICATORS[name]
  if (!caution) return undefined
  return html`<small><b>⚠ ${label[lang]}</b>${lang === 'zh' ? '\uFF1A' : ': '}${caution[lang]}</small>`
}

function indicatorRow(view: View, name: IndicatorName): TableRow {
  const { say, end, lang, baseline, comparison } = view
  const spec: IndicatorSpec = INDICATORS[name]
  const spreads = comparison.alternatives.map(({ indicators }) => shownSpread(name, indicators[name], end))
  const format = numberFormat(name, lang, { among: spreads.map(({ q95 }) => q95) })
  const middles = spreads.flatMap(({ q50 }) => (q50 === null ? [] : [q50]))
  const best = spec.direction === 'max' ? Math.max(...middles) : Math.min(...middles)
  const hasBest = name !== UNTOLD && middles.some(middle => middle !== best)
  const words = [
    spec.shown === 'chance' ? say('shareOfFutures') : spec.shown === 'mean' ? say('mean') : '',
    format.unit,
    say(spec.direction === 'max' ? 'higherIsBetter' : 'lowerIsBetter'),
  ]
  return {
    head: html`${spec.label[lang]}${spec.caution ? ' ⚠' : ''}<small>${words.filter(Boolean).join(lang === 'zh' ? '\uFF0C' : ', ')}</small>`,
    cells: comparison.alternatives.map((alternative, i) => {
      const value = format.spread(spreads[i] ?? { q05: null, q50: null, q95: null })
      const shown = spreads[i]?.q50 === best && hasBest ? html`<b>${value}</b>` : value
      const difference = alternative.differences[name]
      if (alternative === baseline || !Number.isFinite(difference.q50)) return shown
      if (difference.better + difference.worse === 0) return html`${shown}<small>${say('equal')}</small>`
      return html`${shown}<small>${format.signedSpread(shownDifference(name, difference))}</small
        ><small>${say('better', { share: view.share(difference.better) })}</small
        >${spec.shown ? html`<small>${say('worse', { share: view.share(difference.worse) })}</small>` : undefined}`
    }),
  }
}
