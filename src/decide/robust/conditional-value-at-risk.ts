import type { Losses } from './losses.ts'
import type { PlanScores } from './plan-scores.ts'
import { scorePlans } from './score-plans.ts'
import { tailHalfWidth } from './tail-half-width.ts'
import { tailMean } from './tail-mean.ts'

/** Mean losses in the worst futures of each plan. */
export interface ConditionalValueAtRisk extends PlanScores {
  readonly level: number
  /** By plan: how many runs the mean is taken of, n (1 - level), not rounded. */
  readonly tail: Float64Array
  /** By plan: half-width of the 95 % interval; Infinity where the tail has fewer than two runs. */
  readonly halfWidth: Float64Array
  /** By plan: 1 where those are fewer than 20, too few to rely on. */
  readonly fewRuns: Uint8Array
}

const CONFIDENCE = 0.95
/** Fewest runs in the tail for a mean to be relied on (assumed). */
const ENOUGH = 20
/** 200 runs at level 0.9 are a tail of 20, not of 19.999999999999996. */
const NEAR = 1e-9

/**
 * CVaR (expected shortfall): mean of the worst 1 - level of each plan's losses, the boundary one in part.
 * @param level in [0, 1]: 0 the mean, 1 the worst loss
 * @throws RangeError for a level out of its range or losses that do not fit
 */
export function conditionalValueAtRisk(losses: Losses, level: number): ConditionalValueAtRisk {
  if (!(level >= 0 && level <= 1)) throw new RangeError(`level ${level}: wanted a number from 0 to 1`)
  const scores = scorePlans(losses, own => tailMean(own.toSorted(), level))
  const halfWidth = scorePlans(losses, own => tailHalfWidth(own.toSorted(), level, CONFIDENCE)).values.map(x =>
    Number.isNaN(x) ? Infinity : x,
  )
  const tail = Float64Array.from(scores.failed, failed => (losses.futures - failed) * (1 - level))
  return { ...scores, level, tail, halfWidth, fewRuns: Uint8Array.from(tail, runs => (runs < ENOUGH - NEAR ? 1 : 0)) }
}
