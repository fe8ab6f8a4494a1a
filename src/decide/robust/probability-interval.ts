import { betaQuantile } from '../../base/beta-quantile.ts'
import { pow } from '../../base/pow.ts'
import { wilsonInterval } from '../rank/wilson-interval.ts'

/** A probability from a count. */
export interface ProbabilityInterval {
  readonly share: number
  /** Two-sided bounds. */
  readonly low: number
  readonly high: number
  /**
   * Exact one-sided bound where nothing or everything was counted: the probability is at most (none) or at least (all) so much. About 3 / n
   * from none at 95 %. Null otherwise.
   */
  readonly oneSided: number | null
  readonly method: 'wilson' | 'clopper-pearson'
  readonly confidence: number
}

/**
 * A probability with its interval. Wilson's (1927) has its confidence on average over probabilities; that of Clopper and Pearson (1934) at
 * the least, and is wider: take it where a bound is a promise (safety). No trials: NaN within [0, 1].
 * @param count successes, from 0 to `trials`
 * @throws RangeError
 */
export function probabilityInterval(
  count: number,
  trials: number,
  method: ProbabilityInterval['method'] = 'wilson',
  confidence = 0.95,
): ProbabilityInterval {
  const wilson = wilsonInterval(count, trials, confidence)
  const { low, high } = method === 'wilson' || trials === 0 ? wilson : exact(count, trials, 1 - confidence)
  const extreme = trials > 0 && (count === 0 || count === trials) ? pow(1 - confidence, 1 / trials) : null
  const oneSided = extreme === null ? null : count === 0 ? 1 - extreme : extreme
  return { share: trials === 0 ? NaN : count / trials, low, high, oneSided, method, confidence }
}

function exact(count: number, trials: number, error: number): { readonly low: number; readonly high: number } {
  return {
    low: count === 0 ? 0 : betaQuantile(error / 2, count, trials - count + 1),
    high: count === trials ? 1 : betaQuantile(1 - error / 2, count + 1, trials - count),
  }
}
