import { weightedMean } from '../../base/weighted-mean.ts'
import { checkWeights } from './check-weights.ts'
import type { Losses } from './losses.ts'
import type { PlanScores } from './plan-scores.ts'
import { scorePlans } from './score-plans.ts'

/**
 * Expected loss of each plan. Without weights all futures count the same (Laplace's rule).
 * @param weights by future, at least 0; they need not add to 1. A plan whose runs all have weight 0 gets NaN
 * @throws RangeError where losses or weights do not fit
 */
export function expectedLoss(losses: Losses, weights?: ArrayLike<number>): PlanScores {
  if (weights !== undefined) checkWeights(weights, losses.futures)
  return scorePlans(losses, (own, futures) =>
    weightedMean(
      own,
      futures.map(s => weights?.[s] ?? 1),
    ),
  )
}
