import { quantile } from '../base/quantile.ts'
import { studentQuantile } from '../base/student-quantile.ts'

/** A number over futures. */
export interface FutureStatistics {
  readonly mean: number
  readonly sd: number
  readonly q05: number
  readonly q50: number
  readonly q95: number
  /** Half the 95 % interval of the mean (Student); NaN for a single future. */
  readonly halfWidth: number
  /** Futures in which the number could not be worked out; they are left out of the others and always told. */
  readonly failed: number
}

/** Mean, spread and interval of one number a future. */
export function futureStatistics(values: Float64Array): FutureStatistics {
  const known = values.filter(value => !Number.isNaN(value)).toSorted()
  const n = known.length
  const mean = known.reduce((sum, value) => sum + value, 0) / n
  const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1))
  const at = (share: number): number => (n > 0 ? quantile(known, share) : Number.NaN)
  const halfWidth = n > 1 ? (studentQuantile(0.975, n - 1) * sd) / Math.sqrt(n) : Number.NaN
  return { mean, sd, q05: at(0.05), q50: at(0.5), q95: at(0.95), halfWidth, failed: values.length - n }
}
