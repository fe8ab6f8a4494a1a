import type { IndicatorName } from '../indicators/indicators.ts'

/** One indicator of one alternative at one time over all futures in which it is known. */
export interface SummaryRow {
  readonly alternative: string
  readonly indicator: IndicatorName
  /** End of a year, 0 for the start. */
  readonly time: number
  /** Futures in which it is known. */
  readonly count: number
  readonly mean: number
  /** Standard deviation from future to future (n - 1). */
  readonly sd: number
  readonly least: number
  readonly greatest: number
  readonly q05: number
  readonly q25: number
  readonly q50: number
  readonly q75: number
  readonly q95: number
  /** The quantiles are exact (0), or off by at most this much, where they were counted in a histogram. */
  readonly tolerance: number
}

/** The same at the last time kept, after the first `replicates` futures: how far a batch of that size could be trusted. */
export interface ConvergenceRow {
  readonly alternative: string
  readonly indicator: IndicatorName
  readonly replicates: number
  readonly mean: number
  /** Half the width of the 95 % interval of the mean: Student's t, widened by a tenth for looking several times; of a chance Wilson's. */
  readonly halfWidth: number
}

/** Counts of the futures over equal parts of the range of an indicator at the last time; all alternatives share the range. */
export interface HistogramRow {
  readonly alternative: string
  readonly indicator: IndicatorName
  readonly low: number
  readonly high: number
  readonly counts: readonly number[]
}

/** Against the baseline at the last time, future by future. */
export interface DifferenceRow {
  readonly alternative: string
  readonly indicator: IndicatorName
  readonly mean: number
  /** Standard deviation of the paired difference. */
  readonly sd: number
  /** Variance of the difference of independent runs over that of paired ones: what common futures saved. */
  readonly varianceRatio: number
  /** Share of futures in which the alternative is better, and in which it is worse. */
  readonly better: number
  readonly worse: number
}

/** What a batch comes to. Depends on the futures alone, not on how they were computed. */
export interface BatchSummary {
  readonly replicates: number
  /** Futures that could not be computed, with the reason of the first of each kind. */
  readonly failed: number
  readonly reasons: readonly { readonly reason: string; readonly count: number; readonly replicate: number }[]
  readonly rows: readonly SummaryRow[]
  readonly convergence: readonly ConvergenceRow[]
  readonly histograms: readonly HistogramRow[]
  readonly differences: readonly DifferenceRow[]
}
