import type { Lang, Text } from '../base/text.ts'
import type { Band } from '../compare/comparison.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { MESSAGES } from './messages.ts'
import type { Say } from './say-from.ts'

export type MessageKey = keyof typeof MESSAGES

/** A band over the years; the middle half of the futures may be known too. */
export interface CourseBand extends Band {
  readonly q25?: readonly (number | null)[]
  readonly q75?: readonly (number | null)[]
}

/** An alternative as its indicators run over the years. */
export interface Course {
  readonly id: string
  readonly title: Text
  readonly indicators: Readonly<Record<IndicatorName, CourseBand>>
}

/** What charts over the years need, in one language, whether the futures come from a comparison or from a batch. */
export interface CourseView {
  readonly lang: Lang
  readonly say: Say<MessageKey>
  readonly titleOf: (id: string) => string
  readonly alternatives: readonly Course[]
  readonly baseline: Course
  /** Everything but the baseline, in the order of the file. */
  readonly options: readonly Course[]
  /** Last year of the horizon. */
  readonly end: number
  /** What the numbers come from: enough to make them again. */
  readonly origin: { readonly engine: string; readonly seed: number; readonly replicates: number; readonly hash: string }
  /** Published values of the indicator itself, which are drawn into the charts. */
  readonly published: (indicator: IndicatorName, alternative: string) => readonly { readonly year: number; readonly value: number }[]
}
