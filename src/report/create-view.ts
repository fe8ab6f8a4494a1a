import type { Lang, Text } from '../base/text.ts'
import type { AlternativeResult, Comparison } from '../compare/comparison.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { CourseView } from './course-view.ts'
import { keepUnits } from './keep-units.ts'
import { UNTREATED } from './labels.ts'
import { MESSAGES } from './messages.ts'
import { numberFormat } from './number-format.ts'
import { sayFrom } from './say-from.ts'

export type { MessageKey } from './course-view.ts'

/** A comparison as one language shows it: what several sections need. */
export interface View extends CourseView {
  readonly comparison: Comparison
  readonly text: (text: Text) => string
  /** Sentences in a row: Chinese leaves no blank between them. */
  readonly sentences: (...sentences: readonly string[]) => string
  /** A share such as 0.63 as `63 %`. */
  readonly share: (x: number) => string
  readonly alternatives: readonly AlternativeResult[]
  readonly baseline: AlternativeResult
  /** Everything but the baseline, in the order of the file. */
  readonly options: readonly AlternativeResult[]
  /** Area of the site, and of what is to be treated [ha]. */
  readonly hectares: number
  readonly treatedHectares: number
  /** Indicators that every alternative has and at least one knows at some time, in the order of the table. */
  readonly indicators: readonly IndicatorName[]
  /** First eight characters of the hash: enough to tell files apart. */
  readonly hash: string
}

const M2_PER_HA = 10_000

/** Gathers what the sections of a report need. */
export function createView(comparison: Comparison, lang: Lang): View {
  const { scenario, alternatives, engine, seed, replicates } = comparison
  const baseline = alternatives.find(({ id }) => id === comparison.baseline) ?? alternatives[0]
  if (!baseline) throw new RangeError('a comparison needs at least one alternative, got none')
  const hash = scenario.hash.slice(0, 8)
  const share = numberFormat('share', lang)
  const titles = new Map(alternatives.map(({ id, title }) => [id, title[lang]]))
  const area = (units: Comparison['scenario']['units']): number => units.reduce((sum, unit) => sum + unit.area, 0) / M2_PER_HA
  return {
    comparison,
    lang,
    say: sayFrom(MESSAGES, lang),
    text: text => text[lang],
    sentences: (...sentences) => sentences.filter(Boolean).join(lang === 'zh' ? '' : ' '),
    share: x => keepUnits(share.value(x)),
    titleOf: id => titles.get(id) ?? id,
    alternatives,
    baseline,
    options: alternatives.filter(alternative => alternative !== baseline),
    end: scenario.years,
    hectares: area(scenario.units),
    treatedHectares: area(scenario.units.filter(({ kind }) => !UNTREATED.includes(kind))),
    indicators: (Object.keys(INDICATORS) as IndicatorName[]).filter(
      name =>
        alternatives.every(({ indicators }) => name in indicators) &&
        alternatives.some(({ indicators }) => indicators[name].mean.some(x => x !== null)),
    ),
    hash,
    origin: { engine, seed, replicates, hash },
    // rows of the validation table stand in the order of the evidence; ratios are no values of the indicator
    published: (name, id) =>
      comparison.validation
        .filter((row, i) => row.indicator === name && row.alternative === id && scenario.evidence[i]?.form === 'value')
        .map(row => ({ year: row.year, value: row.paper })),
  }
}
