import { quantile } from '../../base/quantile.ts'
import type { Losses } from './losses.ts'
import type { PlanScores } from './plan-scores.ts'
import { scorePlans } from './score-plans.ts'

/**
 * Quantile of each plan's losses (type 7 of Hyndman and Fan 1996): share 0.95 is a bad future, 0.05 a good one.
 * @param share in [0, 1]
 * @throws RangeError for a share out of its range or losses that do not fit
 */
export function lossQuantile(losses: Losses, share: number): PlanScores {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`quantile ${share}: wanted a number from 0 to 1`)
  return scorePlans(losses, own => quantile(own.toSorted(), share))
}
