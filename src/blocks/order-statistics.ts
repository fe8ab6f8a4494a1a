import { logGamma } from '../base/log-gamma.ts'
import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'

/**
 * Ranks (from 0) of the order statistics between which a quantile lies with probability 1 - error, whatever the distribution: as many
 * numbers lie below it as a binomial count says (David and Nagaraja 2003, section 7.1). The exact tails are used, half the error on each
 * side. Undefined where n numbers are too few to bound it on both sides.
 * @param n numbers
 * @param p probability of the quantile, in (0, 1)
 * @param error chance that the interval misses
 */
export function orderStatistics(n: number, p: number, error: number): { readonly low: number; readonly high: number } | undefined {
  const term = (k: number): number => exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p))
  // P(fewer than low + 1 below) <= error / 2, as large a rank as that allows; the same from above.
  let low = -1
  for (let k = 0, sum = term(0); k < n && sum <= error / 2; k++, sum += term(k)) low = k
  let high = n
  for (let k = n, sum = term(n); k > 0 && sum <= error / 2; k--, sum += term(k)) high = k - 1
  return low >= 0 && high < n && high > low ? { low, high } : undefined
}
