import type { Losses } from './losses.ts'
import { meanPrecision } from './mean-precision.ts'
import { type SharedFutures, sharedFutures } from './shared-futures.ts'

/** What it would be worth to know the future before choosing. */
export interface PerfectInformation {
  readonly shared: SharedFutures
  /** In the unit of the loss, at least 0: the least expected loss less the expected least loss. NaN without shared futures. */
  readonly value: number
  /** Half-width of its interval, for the plan that is chosen now. Infinity with one future. */
  readonly halfWidth: number
  /** Number of the plan with the least expected loss (the first of several), -1 without shared futures. */
  readonly chosen: number
  /** Expected loss of that plan, and of choosing the best plan in each future. */
  readonly expectedNow: number
  readonly expectedKnowing: number
  /** [1] Share of the shared futures in which another plan would have been better. */
  readonly wouldChange: number
}

/**
 * Expected value of perfect information (EVPI, Raiffa, Schlaifer 1961): min over plans of the mean loss less the mean of the least loss.
 * It is the expected regret of the chosen plan, and is computed as such, so it is never negative. An upper bound of what any survey or
 * monitoring can save; biased upwards in small samples, because the plan is chosen by the same futures.
 * @throws RangeError where the losses do not fit or the confidence is out of its range
 */
export function perfectInformation(losses: Losses, confidence = 0.95): PerfectInformation {
  const shared = sharedFutures(losses)
  const { plans, futures } = shared
  const lossOf = (plan: number, s: number): number => losses.values[plan * losses.futures + s]
  const meanOf = (plan: number): number => futures.reduce((sum, s) => sum + lossOf(plan, s), 0) / futures.length
  const means = plans.map(meanOf)
  const least = means.reduce((a, b) => Math.min(a, b), Infinity)
  const chosen = futures.length === 0 ? -1 : plans[means.indexOf(least)]
  const best = futures.map(s => plans.reduce((least, plan) => Math.min(least, lossOf(plan, s)), Infinity))
  const regret = Float64Array.from(futures, (s, j) => lossOf(chosen, s) - best[j])
  const { halfWidth } = meanPrecision(regret, confidence)
  const n = futures.length
  return {
    shared,
    value: regret.reduce((sum, value) => sum + value, 0) / n,
    halfWidth,
    chosen,
    expectedNow: n === 0 ? NaN : least,
    expectedKnowing: best.reduce((sum, value) => sum + value, 0) / n,
    wouldChange: regret.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) / n,
  }
}
