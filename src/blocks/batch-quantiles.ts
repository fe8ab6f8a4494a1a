/** Probabilities at which a summary gives quantiles. */
export const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const
/** Bars of a histogram. */
export const BARS = 40

/** Quantiles of the columns of a group of indicators, and counts over the bars of a histogram. */
export interface BatchQuantiles {
  /** Quantiles at `LEVELS` of a column. */
  readonly of: (s: number) => readonly number[]
  /** How far off they can be. */
  readonly tolerance: (s: number) => number
  /** Counts of a column over `BARS` equal parts of a range. */
  readonly counts: (s: number, low: number, high: number) => readonly number[]
}
