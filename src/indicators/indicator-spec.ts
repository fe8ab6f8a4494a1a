import type { Text } from '../base/text.ts'

/** What a reader must know of an indicator. */
export interface IndicatorSpec {
  readonly label: Text
  readonly unit: string
  /** `max`: more is better. */
  readonly direction: 'max' | 'min'
  /** `stock`: known at time 0. `flux`: unknown at time 0, a total of the year before or a test that the land is put to at the year's end. */
  readonly kind: 'stock' | 'flux'
  /**
   * How futures become one number for readers; absent: the median with the 5-95 % band. `mean`: the mean with that band, for counts that
   * are 0 in most futures. `chance`: 0 or 1 in each future, so the mean is the share of futures and a band says nothing.
   */
  readonly shown?: 'mean' | 'chance'
  /** What it speaks of: tables and charts are grouped by it. */
  readonly chapter: 'recovery' | 'safety' | 'soil' | 'services' | 'network' | 'resilience' | 'scores' | 'money'
  /** How units are gathered into one number. */
  readonly aggregation: Text
  readonly source: string
  /** What must be said wherever the number is shown. */
  readonly caution?: Text
}
