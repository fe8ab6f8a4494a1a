import { normalQuantile } from '../base/normal-quantile.ts'

/**
 * Half the width of Wilson's interval (1927) of a probability from counts, which is not 0 where none or all of the trials succeeded.
 * @param successes of `n` trials
 * @param error chance that the interval misses
 */
export function wilsonHalfWidth(successes: number, n: number, error: number): number {
  if (n === 0) return Infinity
  const z = normalQuantile(1 - error / 2)
  const p = successes / n
  return (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
}
