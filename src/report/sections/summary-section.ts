import type { IndicatorName } from '../../indicators/indicators.ts'
import { INDICATORS } from '../../indicators/indicators.ts'
import type { AlternativeResult } from '../../compare/comparison.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { CRITERIA, criteriaOf } from '../criteria-of.ts'
import { shownSpread } from '../shown-spread.ts'
import { spreadOf } from '../spread-of.ts'
import { tableOf } from '../table-of.ts'

/** Indicators that get a sentence. */
const MAIN: readonly IndicatorName[] = ['cover', 'erosion', 'species']

/** The answer first: which option, by how much, at what cost, and how far that can be trusted. */
export function summarySection(view: View): Markup {
  const { say, text, comparison } = view
  const { ranking, warnings } = comparison
  return html`<section aria-labelledby="summary-${view.lang}">
    <h2 id="summary-${view.lang}">${say('summary')}</h2>
    <p class="banner" role="note"><span aria-hidden="true">⚠ </span>${say('banner')}</p>
    <ul class="findings">
      ${findings(view).map(sentence => html`<li>${sentence}</li>`)}
    </ul>
    <h3>${say('rankingTitle')}</h3>
    ${rankingTable(view)}
    <p>${say('basis', { basis: text(ranking.basis) })}</p>
    ${
      ranking.excluded.length > 0
        ? ranking.excluded.map(({ id, reason }) => html`<p>✗ ${say('excluded', { title: view.titleOf(id), reason: text(reason) })}</p>`)
        : html`<p>${say('noneExcluded')}</p>`
    }
    ${
      warnings.length > 0
        ? html`<h3>${say('warnings')}</h3>
            <ul>
              ${warnings.map(warning => html`<li>${text(warning)}</li>`)}
            </ul>`
        : undefined
    }
  </section>`
}

function findings(view: View): string[] {
  const { say, comparison } = view
  const [first] = comparison.ranking.order
  const top = comparison.alternatives.find(({ id }) => id === first)
  if (!top) return [say('findingNone')]
  const share = view.share(comparison.ranking.probabilityFirst[top.id] ?? 0)
  return [
    say('findingFirst', { title: top.title[view.lang], share, n: comparison.replicates }),
    ...MAIN.filter(name => view.indicators.includes(name)).map(name => outcome(view, top, name)),
    ...damage(view, top),
    ...costs(view, top),
  ]
}

function outcome(view: View, top: AlternativeResult, name: IndicatorName): string {
  const { say, end, baseline } = view
  const format = numberFormat(name, view.lang)
  const values = { year: end, indicator: view.text(INDICATORS[name].label), value: format.spreadValue(spreadOf(top.indicators[name], end)) }
  if (top === baseline) return say('findingBaseline', values)
  const difference = top.differences[name]
  return say('findingMax', {
    ...values,
    baseline: view.titleOf(baseline.id),
    other: format.spreadValue(spreadOf(baseline.indicators[name], end)),
    difference: format.signed(difference.q50),
    better: view.share(difference.better),
  })
}

function damage(view: View, top: AlternativeResult): string[] {
  if (!view.indicators.includes('damaged')) return []
  const { say, end, lang, baseline } = view
  const chance = ({ indicators }: AlternativeResult): string => view.share(shownSpread('damaged', indicators.damaged, end).q50 ?? 0)
  const factor = numberFormat('factorOfSafety', lang).spread(shownSpread('factorOfSafety', top.indicators.factorOfSafety, end))
  if (top === baseline) return [say('findingDamageAlone', { share: chance(top), factor })]
  return [say('findingDamage', { share: chance(top), baseline: view.titleOf(baseline.id), other: chance(baseline), factor })]
}

function costs(view: View, top: AlternativeResult): string[] {
  if (!view.indicators.includes('cost')) return []
  const { say, end, lang, hectares } = view
  const spread = spreadOf(top.indicators.cost, end)
  const format = numberFormat('cost', lang, { among: [spread.q50] })
  const each = (spread.q50 ?? 0) / hectares
  const sentences = [
    say('findingCost', { value: format.spreadValue(spread), perHectare: numberFormat('cost', lang, { among: [each] }).value(each) }),
  ]
  const medians = view.options
    .map(option => ({ option, cost: spreadOf(option.indicators.cost, end) }))
    .filter(({ cost }) => (cost.q50 ?? 0) > 0)
  const cheapest = medians.toSorted((a, b) => (a.cost.q50 ?? 0) - (b.cost.q50 ?? 0))[0]
  if (cheapest && cheapest.option !== top) {
    const value = numberFormat('cost', lang, { among: [cheapest.cost.q50] }).spreadValue(cheapest.cost)
    sentences.push(say('findingCheapest', { title: cheapest.option.title[lang], value }))
  }
  return sentences
}

function rankingTable(view: View): Markup {
  const { say, lang, comparison } = view
  const { order, score, probabilityFirst } = comparison.ranking
  const format = numberFormat('function', lang, { extra: 1 })
  const caption = say('rankingCaption', { n: comparison.replicates })
  return tableOf({
    caption,
    label: caption,
    head: [say('option'), say('rank'), say('score'), ...CRITERIA.map(name => INDICATORS[name].label[lang]), say('ranksFirst')],
    rows: order.map((id, i) => ({
      head: view.titleOf(id),
      cells: [
        i + 1,
        html`<b>${format.number(score[id] ?? null)}</b>`,
        ...criteriaOf(view, id).map(x => format.number(x)),
        view.share(probabilityFirst[id] ?? 0),
      ],
    })),
  })
}
