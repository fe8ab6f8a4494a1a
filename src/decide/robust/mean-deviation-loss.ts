import { runningMoments } from '../../base/running-moments.ts'
import type { Losses } from './losses.ts'
import type { PlanScores } from './plan-scores.ts'
import { scorePlans } from './score-plans.ts'

/**
 * Mean loss plus a multiple of its standard deviation (n - 1), in the unit of the loss. With one run the deviation is unknown: NaN. It
 * punishes good surprises as much as bad ones, and a plan that is nowhere worse can score worse: prefer CVaR where losses are skewed.
 * @param aversion how many standard deviations, at least 0
 * @throws RangeError for a negative aversion or losses that do not fit
 */
export function meanDeviationLoss(losses: Losses, aversion: number): PlanScores {
  if (!(aversion >= 0 && aversion < Infinity)) throw new RangeError(`aversion ${aversion}: wanted a finite number from 0`)
  return scorePlans(losses, own => {
    const moments = runningMoments()
    for (const loss of own) moments.add(loss)
    return moments.mean + aversion * Math.sqrt(moments.variance)
  })
}
