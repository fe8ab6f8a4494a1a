import type { Lang, Text } from '../base/text.ts'
import type { Discovery } from '../compare/discovery.ts'
import type { DiscoveredBox } from '../decide/discover/discover-boxes.ts'
import { conditionText, ruleSentence, type ColumnWords } from '../decide/discover/rule-sentence.ts'
import { parameterSpec } from '../engine/parameters.ts'
import { DISCOVER_MESSAGES } from './discover-messages.ts'
import { sayFrom, type Say } from './say-from.ts'
import { shortNumber } from './short-number.ts'
import { unitLabel } from './unit-label.ts'
import type { WordsTable } from './words-table.ts'

/** A box in words. */
export interface BoxView {
  readonly title: string
  readonly sentence: string
  readonly scores: string
  readonly limits: WordsTable
}

/** What was discovered, in words and tables of one language. */
export interface DiscoverView {
  readonly lang: Lang
  readonly say: Say<keyof typeof DISCOVER_MESSAGES>
  readonly title: string
  readonly head: readonly string[]
  readonly boxes: readonly BoxView[]
  readonly leaves: WordsTable
  readonly notes: readonly string[]
}

const percent = (share: number): string => (Number.isFinite(share) ? `${Math.round(100 * share)} %` : '–')

/** Puts a discovery into words. */
export function discoverView(discovery: Discovery, lang: Lang): DiscoverView {
  const say = sayFrom(DISCOVER_MESSAGES, lang)
  const { cases, futures, failing, alternative, failedRuns, scenario } = discovery
  const usual = cases / futures
  const words = wordsOf(discovery, lang)
  return {
    lang,
    say,
    title: scenario.title[lang],
    head: [
      say('head', {
        alternative: alternative.title[lang],
        cases,
        futures,
        share: percent(usual),
        year: discovery.year,
        failing: failing[lang],
      }),
      ...(failedRuns > 0 ? [say('failedRuns', { n: failedRuns })] : []),
    ],
    boxes: discovery.boxes.map((box, k) => boxView(discovery, box, k, lang, say)),
    leaves: {
      title: say('leavesTitle'),
      words: true,
      head: [say('rule'), say('leafCoverage'), say('leafDensity'), say('leafHeld')],
      rows: discovery.leaves.map(({ rule, coverage, density, held }) => [
        ruleSentence(rule, words, DISCOVER_MESSAGES.subject)[lang],
        percent(coverage),
        percent(density),
        percent(held.density),
      ]),
    },
    notes: discovery.notes.map(note => note[lang]),
  }
}

/** Label, unit and span of a parameter. */
const wordsOf =
  ({ inputs }: Discovery, lang: Lang) =>
  (column: string): ColumnWords => {
    const spec = parameterSpec(column)
    const label: Text = spec?.label ?? { en: column, zh: column }
    const input = inputs.find(({ name }) => name === column)
    return { label, unit: spec ? unitLabel(spec.unit, lang) : '', ...(input && { span: input.high - input.low }) }
  }

function boxView(discovery: Discovery, box: DiscoveredBox, k: number, lang: Lang, say: DiscoverView['say']): BoxView {
  const { inputs, cases, futures } = discovery
  const { rule, found, held, quasiP, reproducibility } = box
  const words = wordsOf(discovery, lang)
  return {
    title: say('box', { n: k + 1 }),
    sentence: ruleSentence(rule, words, DISCOVER_MESSAGES.subject)[lang],
    scores: say(k === 0 ? 'boxScores' : 'laterScores', {
      coverage: percent(found.coverage),
      density: percent(found.density),
      usual: percent(cases / futures),
      heldCoverage: percent(held.coverage),
      heldDensity: percent(held.density),
      points: held.points,
    }),
    limits: {
      title: say('boxTable'),
      words: true,
      head: [say('limit'), say('quasiP'), say('again')],
      rows: rule.map(restriction => {
        const chance = quasiP.filter(({ column }) => column === restriction.column).map(({ p }) => p)
        const again = reproducibility.byCoverage[inputs.findIndex(({ name }) => name === restriction.column)] ?? NaN
        return [conditionText(restriction, words(restriction.column))[lang], chance.map(p => shortNumber(p, 2)).join(', '), percent(again)]
      }),
    },
  }
}
