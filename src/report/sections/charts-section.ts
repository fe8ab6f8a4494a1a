import type { IndicatorName } from '../../indicators/indicators.ts'
import type { View } from '../create-view.ts'
import { fanFigure } from '../fan-figure.ts'
import { html, type Markup } from '../html.ts'

/** Indicators that get a chart. */
const CHARTED: readonly IndicatorName[] = ['cover', 'erosion', 'species', 'cost']

/** Fans over the years, one panel for each option; each chart with its numbers as a table. */
export function chartsSection(view: View): Markup {
  const { say } = view
  return html`<section aria-labelledby="charts-${view.lang}">
    <h2 id="charts-${view.lang}">${say('charts')}</h2>
    <p>
      ${view.sentences(say('chartsLead', { baseline: view.titleOf(view.baseline.id) }), hasPublished(view) ? say('publishedLegend') : '')}
    </p>
    ${CHARTED.filter(name => view.indicators.includes(name)).map(name => fanFigure(view, name))}
  </section>`
}

const hasPublished = ({ options, published }: View): boolean =>
  CHARTED.some(name => options.some(({ id }) => published(name, id).length > 0))
