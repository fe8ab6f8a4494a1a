import { MEASURES } from '../../engine/measures/index.ts'
import type { Measure } from '../../engine/measure.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { shortMonth } from '../short-month.ts'
import { tableOf } from '../table-of.ts'
import { triggerText } from '../trigger-text.ts'

/** What the rules of adaptive alternatives did; nothing where there are none. */
export function reactionsPart(view: View): Markup | undefined {
  const { say, lang, comparison } = view
  const { reactions, scenario } = comparison
  if (!reactions) return undefined
  const money = numberFormat('cost', lang, { among: reactions.map(({ meanCost }) => meanCost) })
  const times = numberFormat('warnedSlides', lang)
  const titles = new Map(scenario.units.map(({ id, title }) => [id, title[lang]]))
  const where = (units: readonly string[]): string =>
    units.length === 0 ? say('wholeSite') : units.map(id => titles.get(id) ?? id).join(say('placeSeparator'))
  return html`<h3>${say('reactions')}</h3>
    <p>${say('reactionsLead')}</p>
    ${tableOf({
      caption: say('reactionsCaption'),
      label: say('reactionsCaption'),
      cells: 'words',
      head: [
        say('measure'),
        say('reactionWhen'),
        say('where'),
        say('reactionShare'),
        say('reactionFirst'),
        say('reactionTimes'),
        html`${say('reactionCost')} <small>${money.unit}</small>`,
      ],
      rows: comparison.alternatives
        .map(({ id, title }) => ({
          head: title[lang],
          rows: reactions
            .filter(({ alternative }) => alternative === id)
            .map(({ measure, units, when, share, medianMonth, meanTimes, meanCost }) => ({
              head: (MEASURES as Readonly<Record<string, Measure>>)[measure]?.title[lang] ?? measure,
              cells: [
                triggerText(when, lang),
                where(units),
                view.share(share),
                shortMonth(medianMonth),
                times.number(meanTimes),
                money.number(meanCost),
              ],
            })),
        }))
        .filter(({ rows }) => rows.length > 0),
    })}`
}
