import type { IndicatorSpec } from '../../indicators/indicator-spec.ts'
import { INDICATORS, type IndicatorName } from '../../indicators/indicators.ts'
import type { BatchView } from '../batch-view.ts'
import { fanFigure } from '../fan-figure.ts'
import { html, type Markup } from '../html.ts'

/** Fans over the years, a panel for each option. */
export function batchFansSection(view: BatchView): Markup {
  const { say, lang } = view
  const names = view.key.filter(name => hasCourse(view, name))
  return html`<section aria-labelledby="batchFans-${lang}">
    <h2 id="batchFans-${lang}">${say('batchFans')}</h2>
    <p>${names.length > 0 ? say('fansLead', { baseline: view.titleOf(view.baseline.id) }) : say('fansNone')}</p>
    ${names.map(name => fanFigure(view, name))}
  </section>`
}

/** Has every alternative at least two years to join? Chances are 0 or 1 in each future and have no band. */
function hasCourse({ alternatives }: BatchView, name: IndicatorName): boolean {
  const { shown }: IndicatorSpec = INDICATORS[name]
  return shown !== 'chance' && alternatives.every(({ indicators }) => indicators[name].q50.filter(x => x !== null).length > 1)
}
