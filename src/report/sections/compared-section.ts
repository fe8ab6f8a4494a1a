import type { IndicatorName } from '../../indicators/indicators.ts'
import { INDICATORS } from '../../indicators/indicators.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { spreadOf } from '../spread-of.ts'
import { tableOf, type TableRow } from '../table-of.ts'

/** Every indicator of every option at the end, with the paired difference to the baseline. */
export function comparedSection(view: View): Markup {
  const { say, comparison } = view
  const caption = say('comparedCaption', { year: view.end, baseline: view.titleOf(view.baseline.id) })
  return html`<section aria-labelledby="compared-${view.lang}">
    <h2 id="compared-${view.lang}">${say('compared')}</h2>
    <p>${view.sentences(say('comparedLead', { n: comparison.replicates }), say('bestInBold'))}</p>
    ${tableOf({
      caption,
      label: caption,
      head: [say('indicator'), ...comparison.alternatives.map(({ title }) => title[view.lang])],
      rows: view.indicators.map(name => indicatorRow(view, name)),
    })}
  </section>`
}

function indicatorRow(view: View, name: IndicatorName): TableRow {
  const { say, end, lang, baseline, comparison } = view
  const spec = INDICATORS[name]
  const spreads = comparison.alternatives.map(({ indicators }) => spreadOf(indicators[name], end))
  const format = numberFormat(name, lang, { among: spreads.map(({ q95 }) => q95) })
  const medians = spreads.flatMap(({ q50 }) => (q50 === null ? [] : [q50]))
  const best = spec.direction === 'max' ? Math.max(...medians) : Math.min(...medians)
  const direction = say(spec.direction === 'max' ? 'higherIsBetter' : 'lowerIsBetter')
  return {
    head: html`${spec.label[lang]}<small>${[format.unit, direction].filter(Boolean).join(lang === 'zh' ? '\uFF0C' : ', ')}</small>`,
    cells: comparison.alternatives.map((alternative, i) => {
      const value = format.spread(spreads[i] ?? { q05: null, q50: null, q95: null })
      const shown = spreads[i]?.q50 === best && medians.length > 1 ? html`<b>${value}</b>` : value
      const { better, ...difference } = alternative.differences[name]
      if (alternative === baseline || !Number.isFinite(difference.q50)) return shown
      return html`${shown}<small>${format.signedSpread(difference)}</small><small>${say('better', { share: view.share(better) })}</small>`
    }),
  }
}
