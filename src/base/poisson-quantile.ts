import { exp } from './exp.ts'

/**
 * Quantile at probability u in (0, 1) of the Poisson distribution: the least count whose cumulative probability reaches u.
 * @param mean >= 0, at most 500 (beyond, exp(-mean) loses its digits)
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean > 0)) return 0
  let term = exp(-mean)
  let cumulative = term
  let count = 0
  while (cumulative < u && term > 0) {
    count++
    term *= mean / count
    cumulative += term
  }
  return count
}
