import { quantile } from '../base/quantile.ts'

/** Spread of a number over futures. */
export interface Spread {
  readonly q05: number
  readonly q50: number
  readonly q95: number
  /** Standard deviation from future to future; over the root of their number, the error of the mean. */
  readonly sd: number
}

/** Quantiles (type 7) and spread of one number over futures. */
export function spreadOf(values: Float64Array): Spread {
  const sorted = values.toSorted()
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0)
  return {
    q05: quantile(sorted, 0.05),
    q50: quantile(sorted, 0.5),
    q95: quantile(sorted, 0.95),
    sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0,
  }
}
