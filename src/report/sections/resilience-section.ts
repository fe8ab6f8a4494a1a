import type { AlternativeResult } from '../../compare/comparison.ts'
import type { PulseSummary, ResilienceSummary } from '../../compare/resilience-summary.ts'
import { INDICATORS } from '../../indicators/indicators.ts'
import type { View } from '../create-view.ts'
import { html, type Markup } from '../html.ts'
import { numberFormat } from '../number-format.ts'
import { parameterValue } from '../parameter-value.ts'
import { quantityText } from '../quantity-text.ts'
import { tableOf } from '../table-of.ts'

const FUNCTIONS = ['cover', 'erosion', 'water', 'stability'] as const satisfies readonly (keyof PulseSummary['resistance'])[]

/** One alternative in one year of the plan. */
interface Judged {
  readonly alternative: AlternativeResult
  readonly result: ResilienceSummary
}

/** The index never without its parts: what it is made of, where R3 comes from, and what recovery time can and cannot tell. */
export function resilienceSection(view: View): Markup {
  const { say, lang, comparison } = view
  const { scenario, alternatives } = comparison
  const years = [...new Set(alternatives.flatMap(({ resilience }) => resilience.map(({ year }) => year)))]
  const judged = (year: number): readonly Judged[] =>
    alternatives.flatMap(alternative => {
      const result = alternative.resilience.find(each => each.year === year)
      return result ? [{ alternative, result }] : []
    })
  return html`<section aria-labelledby="resilience-${lang}">
    <h2 id="resilience-${lang}">${say('resilience')}</h2>
    ${
      scenario.resilience === undefined || years.length === 0
        ? html`<p>${say('resilienceOff')}</p>`
        : html`<p class="banner" role="note">
              <span aria-hidden="true">⚠ </span>${labelled(view, INDICATORS.resilience.label[lang], INDICATORS.resilience.caution[lang])}
            </p>
            <p>${formulaText(view, scenario.resilience.text)}</p>
            ${years.map(year => html`${partsTable(view, year, judged(year))} ${corridorTable(view, year, judged(year))} ${keptTable(view, year, judged(year))}`)}
            <ul>
              ${notes(view, years.flatMap(judged)).map(note => html`<li>${note}</li>`)}
            </ul>`
    }
  </section>`
}

const labelled = ({ lang }: View, label: string, words: string): string => `${label}${lang === 'zh' ? '\uFF1A' : ': '}${words}`

function formulaText(view: View, formula: string): string {
  const weight = (name: string): string => quantityText(parameterValue(view.comparison.scenario, `resilience.${name}`), '1', view.lang)
  return view.sentences(
    view.say('resilienceLead'),
    view.say('resilienceFormula', { formula }),
    // a formula of the user's own may have its weights in it
    /w[123]/.test(formula) ? view.say('resilienceWeights', { w1: weight('w1'), w2: weight('w2'), w3: weight('w3') }) : '',
  )
}

function partsTable(view: View, year: number, judged: readonly Judged[]): Markup {
  const { say, lang } = view
  const format = numberFormat('resilience', lang)
  const months = numberFormat('recoveryTime', lang)
  const caption = say('resilienceCaption', { year })
  return tableOf({
    caption,
    label: caption,
    head: [
      say('option'),
      INDICATORS.resistance.label[lang],
      INDICATORS.sourceResilience.label[lang],
      INDICATORS.corridorAdaptability.label[lang],
      INDICATORS.resilience.label[lang],
      html`${INDICATORS.recoveryTime.label[lang]} <small>${months.unit}</small>`,
    ],
    rows: judged.map(({ alternative, result }) => ({
      head: alternative.title[lang],
      cells: [
        format.spread(result.resistance),
        format.spread(result.source),
        format.spread(result.corridors),
        html`<b>${format.spread(result.index)}</b>`,
        recoveryCell(view, result, months.spread(result.recoveryTime)),
      ],
    })),
  })
}

function recoveryCell(view: View, { belowFloor, unseen }: ResilienceSummary, spread: string): Markup {
  const { say, share } = view
  return html`${spread}${belowFloor > 0 ? html`<small>${say('belowFloor', { share: share(belowFloor) })}</small>` : undefined}${
    unseen > 0 ? html`<small>${say('unseen', { share: share(unseen) })}</small>` : undefined
  }`
}

/** What R3 is made of, where it comes from a network. */
function corridorTable(view: View, year: number, judged: readonly Judged[]): Markup | undefined {
  const { say, lang } = view
  const format = numberFormat('corridorAdaptability', lang)
  const rows = judged.flatMap(({ alternative, result: { corridorParts: parts, corridors } }) =>
    parts
      ? [
          {
            head: alternative.title[lang],
            cells: [parts.reach, parts.robustness, parts.redundancy, corridors].map(each => format.spread(each)),
          },
        ]
      : [],
  )
  if (rows.length === 0) return undefined
  const caption = say('corridorParts', { year })
  return html`<details>
    <summary>${caption}</summary>
    ${tableOf({
      caption,
      label: caption,
      head: [
        say('option'),
        say('corridorReach'),
        say('corridorRobustness'),
        say('corridorRedundancy'),
        INDICATORS.corridorAdaptability.label[lang],
      ],
      rows,
    })}
  </details>`
}

/** How much of each function a disturbance leaves: what resistance is made of. */
function keptTable(view: View, year: number, judged: readonly Judged[]): Markup {
  const { say, lang, share } = view
  const words = { cover: say('keptCover'), erosion: say('keptErosion'), water: say('keptWater'), stability: say('keptStability') }
  const caption = say('keptCaption', { year })
  const pulse = (
    head: string,
    of: (result: ResilienceSummary) => PulseSummary,
  ): { head: string; rows: { head: string; cells: string[] }[] } => ({
    head,
    rows: FUNCTIONS.map(name => ({
      head: words[name],
      cells: judged.map(({ result }) => {
        const { control, disturbed } = of(result)
        return `${share(control[name])} → ${share(disturbed[name])}`
      }),
    })),
  })
  return html`<details>
    <summary>${caption}</summary>
    ${tableOf({
      caption,
      label: caption,
      head: [say('function'), ...judged.map(({ alternative }) => alternative.title[lang])],
      rows: [pulse(say('drought'), ({ drought }) => drought), pulse(say('storm'), ({ storm }) => storm)],
    })}
  </details>`
}

function notes(view: View, judged: readonly Judged[]): readonly string[] {
  const { say, lang, comparison } = view
  const floor = parameterValue(comparison.scenario, 'resilience.leastLoss')
  const fromScenario = judged.some(({ result }) => result.corridorSource === 'scenario')
  return [
    labelled(view, 'R1', INDICATORS.resistance.caution[lang]),
    labelled(view, 'R2', INDICATORS.sourceResilience.caution[lang]),
    labelled(view, 'R3', say(fromScenario ? 'corridorsFromScenario' : 'corridorsFromNetwork')),
    say('recoveryExplained', { floor: numberFormat('share', lang, { extra: 1 }).signed(floor).replace('+', '') }),
  ]
}
