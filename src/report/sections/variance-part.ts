import type { IndicatorName } from '../../indicators/indicators.ts'
import { INDICATORS } from '../../indicators/indicators.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { sharesText } from '../shares-text.ts'
import { tableOf } from '../table-of.ts'

/** How much of the spread comes from what is not known and how much from chance; nothing where futures do not share parameters. */
export function variancePart(view: View): Markup | undefined {
  const { say, lang, comparison } = view
  const { variance, alternatives } = comparison
  if (!variance) return undefined
  const [first] = variance
  const heading = html`<h3>${say('variance')}</h3>`
  if (!first)
    return html`${heading}
      <p>${say('varianceNone')}</p>`
  const names = view.indicators.filter(name => variance.some(({ indicator }) => indicator === name))
  const cell = (name: IndicatorName, id: string): string => {
    const row = variance.find(({ indicator, alternative }) => indicator === name && alternative === id)
    return row ? `${sharesText(row)} %` : '–'
  }
  return html`${heading}
    <p>${say('varianceLead', { outer: first.outer, inner: comparison.scenario.uncertainty.inner })}</p>
    ${tableOf({
      caption: say('varianceCaption'),
      label: say('varianceCaption'),
      head: [say('indicator'), ...alternatives.map(({ title }) => title[lang])],
      rows: names.map(name => ({ head: INDICATORS[name].label[lang], cells: alternatives.map(({ id }) => cell(name, id)) })),
    })}`
}
