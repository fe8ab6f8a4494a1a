import { type ShareInterval, wilsonInterval } from '../rank/wilson-interval.ts'
import type { Losses } from './losses.ts'
import { type SharedFutures, sharedFutures } from './shared-futures.ts'

/** How often plans are the best. */
export interface ProbabilityBest {
  readonly shared: SharedFutures
  /** [1] By plan of the losses: share of the shared futures in which its loss is least; plans that tie divide the future. Adds to 1. */
  readonly share: Float64Array
  /** By plan: Wilson interval of the share. */
  readonly intervals: readonly ShareInterval[]
  /** Shared futures in which several plans tie. */
  readonly ties: number
}

/**
 * Probability that each plan is the best one, over the futures in which all plans ran. Being best often is not being good: read the regrets
 * beside it.
 * @param tie in the unit of the loss: plans up to so much above the least loss of a future tie with it
 * @throws RangeError for a negative tie or losses that do not fit; without shared futures the shares are NaN
 */
export function probabilityBest(losses: Losses, tie = 0, confidence = 0.95): ProbabilityBest {
  if (!(tie >= 0)) throw new RangeError(`a tie within ${tie}: wanted a number from 0`)
  const shared = sharedFutures(losses)
  const counts = new Float64Array(losses.plans.length)
  let ties = 0
  for (const s of shared.futures) {
    const lossOf = (plan: number): number => losses.values[plan * losses.futures + s]
    const least = shared.plans.reduce((least, plan) => Math.min(least, lossOf(plan)), Infinity)
    const firsts = shared.plans.filter(plan => lossOf(plan) <= least + tie)
    if (firsts.length > 1) ties++
    for (const plan of firsts) counts[plan] += 1 / firsts.length
  }
  const n = shared.futures.length
  return {
    shared,
    share: counts.map(count => count / n),
    intervals: Array.from(counts, count => wilsonInterval(Math.min(count, n), n, confidence)),
    ties,
  }
}
