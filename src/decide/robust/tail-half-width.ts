import { runningMoments } from '../../base/running-moments.ts'
import { studentQuantile } from '../../base/student-quantile.ts'

/** A tail that misses a whole number by rounding has it. */
const NEAR = 1e-9

/**
 * Half-width of the two-sided interval of `tailMean`. To first order the estimate is the mean of v + max(x - v, 0) / (1 - level) with v the
 * smallest number of the tail, whose deviation is that of a mean; Student's t has the degrees of freedom of the tail. Of 400 samples of
 * normal, exponential and uniform numbers an interval of 95 % held the true value in 91 to 96 % from 64 numbers and level 0.9 on, a
 * bootstrap in 85 to 90 % of 64 and 89 to 93 % of 200. Heavy tails (Student's t with 4) need more: 87 % of 64, 93 % of 200.
 * Source: Trindade, Uryasev, Shapiro, Zrazhevsky 2007, Journal of Banking and Finance 31 (asymptotic variance of CVaR).
 * @param sorted ascending, finite
 * @param level in [0, 1]
 * @param confidence in (0, 1)
 * @returns Infinity for a tail of fewer than two numbers
 */
export function tailHalfWidth(sorted: Float64Array, level: number, confidence: number): number {
  const n = sorted.length
  const tail = n * (1 - level)
  if (tail < 2 - NEAR) return Infinity
  const boundary = sorted[n - Math.ceil(tail - NEAR)]
  const moments = runningMoments()
  for (const x of sorted) moments.add(boundary + Math.max(x - boundary, 0) / (1 - level))
  return studentQuantile((1 + confidence) / 2, Math.max(1, tail - 1)) * Math.sqrt(moments.variance / n)
}
