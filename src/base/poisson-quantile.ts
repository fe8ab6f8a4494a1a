import { exp } from './exp.ts'

/** Where exp(-mean) is still a normal number. */
const REPRESENTABLE = 700

/**
 * Quantile at probability u in (0, 1) of the Poisson distribution: the least count whose cumulative probability reaches u. Increasing
 * in u, and in mean but for rounding, which shows where 1 - u is under 1e-10. NaN in either gives NaN.
 * @param mean at most 1400; 0 or less gives 0
 */
export function poissonQuantile(u: number, mean: number): number {
  if (u !== u || mean !== mean) return NaN
  if (mean <= 0) return 0
  // Beyond that, exp(-mean) is lost: sum probabilities times exp(beyond).
  const beyond = Math.max(0, mean - REPRESENTABLE)
  const wanted = u * exp(beyond)
  let term = exp(beyond - mean)
  let cumulative = term
  let count = 0
  while (cumulative < wanted) {
    count++
    term *= mean / count
    const sum = cumulative + term
    // Past the mode nothing more can be added: u is within rounding of 1.
    if (sum === cumulative && count > mean) break
    cumulative = sum
  }
  return count
}
