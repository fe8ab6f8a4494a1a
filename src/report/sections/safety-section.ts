import type { AlternativeResult } from '../../compare/comparison.ts'
import { MEASURES } from '../../engine/measures/index.ts'
import type { Measure } from '../../engine/measure.ts'
import { INDICATORS, type IndicatorName } from '../../indicators/indicators.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { parameterValue } from '../parameter-value.ts'
import { quantityText } from '../quantity-text.ts'
import { shownSpread } from '../shown-spread.ts'
import { sourceLine } from '../source-line.ts'
import { tableOf } from '../table-of.ts'

/** Columns of the table, in their order. */
const SHOWN = ['safety', 'factorOfSafety', 'damaged', 'slideArea', 'warnedSlides', 'rockfalls'] as const satisfies readonly IndicatorName[]

/** Slides, what monitoring can do about them, repair, and works that came before the ground was safe. */
export function safetySection(view: View): Markup {
  const { say, lang, comparison } = view
  const watched = comparison.alternatives.filter(({ id }) => isWatched(view, id))
  return html`<section aria-labelledby="safetyOrder-${lang}">
    <h2 id="safetyOrder-${lang}">${say('safetyOrder')}</h2>
    <p>${say('safetyLead', { factor: quantityText(parameterValue(comparison.scenario, 'slopeStability.safeFactor'), '1', lang) })}</p>
    ${slidesTable(view)} ${sourceLine(view)}
    ${
      watched.length > 0
        ? html`<h3>${say('monitoringTitle')}</h3>
            <ul>
              ${watched.map(alternative => html`<li>${monitoring(view, alternative)}</li>`)}
            </ul>
            <p class="quiet">${monitoringLimits(view)}</p>`
        : undefined
    }
    <h3>${say('unsafeTitle')}</h3>
    ${unsafeTable(view)}
  </section>`
}

function slidesTable(view: View): Markup {
  const { say, lang, end, comparison, indicators } = view
  const names = SHOWN.filter(name => indicators.includes(name))
  const repairs = comparison.alternatives.map(repairCost)
  const money = numberFormat('cost', lang, { among: repairs })
  const hasRepair = repairs.some(cost => cost > 0)
  const word = { chance: say('shareOfFutures'), mean: say('mean'), median: say('median') }
  const unitsOf = (name: IndicatorName, shown: keyof typeof word): string =>
    [numberFormat(name, lang).unit, word[shown]].filter(Boolean).join(lang === 'zh' ? '\uFF0C' : ', ')
  return tableOf({
    caption: say('slidesCaption', { year: end }),
    label: say('slidesCaption', { year: end }),
    head: [
      say('option'),
      ...names.map(name => html`${INDICATORS[name].label[lang]} <small>${unitsOf(name, shownAs(name))}</small>`),
      ...(hasRepair ? [html`${say('repairCost')} <small>${money.unit}</small>`] : []),
    ],
    rows: comparison.alternatives.map((alternative, k) => ({
      head: alternative.title[lang],
      cells: [
        ...names.map(name => numberFormat(name, lang).spread(shownSpread(name, alternative.indicators[name], end))),
        ...(hasRepair ? [money.number(repairs[k] ?? 0)] : []),
      ],
    })),
  })
}

function shownAs(name: (typeof SHOWN)[number]): 'median' | 'mean' | 'chance' {
  const row = INDICATORS[name]
  return 'shown' in row ? row.shown : 'median'
}

const repairCost = ({ bill }: AlternativeResult): number =>
  bill.reduce((sum, { measure, cost }) => sum + (measure === 'repair' ? cost : 0), 0)

const isWatched = ({ comparison }: View, id: string): boolean =>
  comparison.scenario.alternatives.some(
    ({ id: other, actions, adaptive = [] }) => other === id && [...actions, ...adaptive].some(each => each.measure === 'monitoring'),
  )

/** What monitoring announced, and how often works were damaged without a word from it. */
function monitoring(view: View, { title, indicators, values }: AlternativeResult): string {
  const { say, lang, end } = view
  const warned = shownSpread('warnedSlides', indicators.warnedSlides, end).q50
  const replicates = values.damaged.length / indicators.damaged.time.length
  let silent = 0
  for (let k = values.damaged.length - replicates; k < values.damaged.length; k++) {
    if ((values.damaged[k] ?? 0) > 0 && (values.warnedSlides[k] ?? 0) === 0) silent += 1
  }
  const damaged = shownSpread('damaged', indicators.damaged, end).q50
  if (warned === 0 && damaged === 0) return say('monitoringIdle', { title: title[lang] })
  return say('monitoringFound', {
    title: title[lang],
    warned: numberFormat('warnedSlides', lang).value(warned),
    damaged: view.share(damaged ?? 0),
    silent: view.share(silent / replicates),
  })
}

function monitoringLimits(view: View): string {
  const { scenario } = view.comparison
  return view.say('monitoringLimits', {
    works: view.share(parameterValue(scenario, 'slopeStability.warningSaving')),
    lives: view.share(parameterValue(scenario, 'slopeStability.warningLifeSaving')),
  })
}

function unsafeTable(view: View): Markup {
  const { say, lang, comparison } = view
  const { unsafe, scenario } = comparison
  if (unsafe.length === 0) return html`<p>${say('unsafeNone')}</p>`
  const format = numberFormat('factorOfSafety', lang)
  const titles = new Map(scenario.units.map(({ id, title }) => [id, title[lang]]))
  return html`<p>${say('unsafeLead')}</p>
    ${tableOf({
      caption: say('unsafeCaption'),
      label: say('unsafeCaption'),
      cells: 'words',
      head: [say('unit'), say('works'), say('shareHead'), say('unsafeFactor')],
      rows: comparison.alternatives
        .map(({ id, title }) => ({
          head: title[lang],
          rows: unsafe
            .filter(({ alternative }) => alternative === id)
            .map(({ unit, measures, share, factorOfSafety }) => ({
              head: titles.get(unit) ?? unit,
              cells: [
                measures.map(name => measureTitle(name, lang)).join(say('listSeparator')),
                view.share(share),
                format.number(factorOfSafety),
              ],
            })),
        }))
        .filter(({ rows }) => rows.length > 0),
    })}`
}

const measureTitle = (name: string, lang: View['lang']): string =>
  (MEASURES as Readonly<Record<string, Measure>>)[name]?.title[lang] ?? name
