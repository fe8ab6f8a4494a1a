import { studentQuantile } from '../base/student-quantile.ts'

/** Intervals are made this much wider, because somebody who looks again and again stops too early now and then (Chow and Robbins 1965). */
const LOOKS = 1.1

/**
 * Half the width of the interval of a mean: t(1 - error / 2, n - 1) sd / root n, widened by a tenth for looking several times.
 * @param n independent numbers; below 2 nothing is known: Infinity
 * @param variance sample variance of the numbers
 * @param error chance that the interval misses, for example 0.05
 */
export function meanHalfWidth(n: number, variance: number, error: number): number {
  if (!(n > 1)) return Infinity
  return LOOKS * studentQuantile(1 - error / 2, n - 1) * Math.sqrt(variance / n)
}
