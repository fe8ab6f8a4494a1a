import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'
import { logGamma } from '../../base/log-gamma.ts'

/** A term smaller than this share of the sum changes nothing. */
const NEGLIGIBLE = 1e-18

/**
 * Probability of k successes or more among n independent trials of probability p [1].
 * @param k a whole number from 0 to n
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (p <= 0) return 0
  if (p >= 1) return 1
  // Summed away from the mean, so that terms fall and nothing cancels.
  return k > n * p ? upward(k, n, p) : Math.max(0, 1 - upward(n - k + 1, n, 1 - p))
}

/** P(successes >= k) for k above the mean. */
function upward(k: number, n: number, p: number): number {
  const odds = p / (1 - p)
  let term = exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p))
  let sum = term
  for (let i = k; i < n && term > sum * NEGLIGIBLE; i++) {
    term *= ((n - i) / (i + 1)) * odds
    sum += term
  }
  return Math.min(1, sum)
}
