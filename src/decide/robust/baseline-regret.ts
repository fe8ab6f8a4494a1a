import { quantile } from '../../base/quantile.ts'
import { firstsWithin } from './firsts-within.ts'
import type { Losses } from './losses.ts'
import type { PlanScores } from './plan-scores.ts'
import { scorePlans } from './score-plans.ts'

/** How far plans fall behind what they promise. */
export interface BaselineRegret extends PlanScores {
  readonly share: number
  /** Numbers of the plans that fall behind least; several where they tie. */
  readonly least: readonly number[]
}

/** A high regret, as in Kasprzyk and others 2013, doi:10.1016/j.envsoft.2012.12.007. */
const HIGH = 0.9

/**
 * Regret of each plan against itself: the quantile at `share` of its losses less its own loss in the baseline (expected conditions). Negative
 * where even a bad future is better than promised. Unlike the regret against the best plan it does not depend on the other plans, and it
 * says nothing of how good a plan is. The usual relative form divides by the baseline, which is undefined at 0: declare a scale instead.
 * @param baseline by plan, in the unit of the loss; a plan with NaN gets NaN
 * @param scale in the unit of the loss, above 0: regrets are divided by it
 * @throws RangeError for an argument out of its range or losses that do not fit
 */
export function baselineRegret(losses: Losses, baseline: ArrayLike<number>, share = HIGH, scale = 1): BaselineRegret {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`quantile ${share}: wanted a number from 0 to 1`)
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`scale ${scale}: wanted a finite number above 0`)
  if (baseline.length !== losses.plans.length) throw new RangeError(`${baseline.length} baselines of ${losses.plans.length} plans`)
  const scores = scorePlans(losses, own => quantile(own.toSorted(), share))
  const values = scores.values.map((high, i) => (high - baseline[i]) / scale)
  return { values, failed: scores.failed, share, least: firstsWithin(values, 0) }
}
