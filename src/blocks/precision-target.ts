import type { IndicatorName } from '../indicators/indicators.ts'

/** How well a batch is to know an indicator at its last time before it may stop; it holds for every alternative. */
export interface PrecisionTarget {
  readonly indicator: IndicatorName
  /** What is to be known: the mean, or a quantile at this probability. */
  readonly statistic: 'mean' | number
  /** Largest half-width of the 95 % interval allowed: in the unit of the indicator, or as a share of the estimate. */
  readonly halfWidth: number
  readonly relative: boolean
}
