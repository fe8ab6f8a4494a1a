import { checkLosses } from './check-losses.ts'
import type { Losses } from './losses.ts'

/** What plans can be compared by: the futures in which all of them ran. */
export interface SharedFutures {
  /** Numbers of the plans that ran at least once. */
  readonly plans: readonly number[]
  /** Numbers of the plans that failed in every future; they are in no comparison. */
  readonly alwaysFailed: readonly number[]
  /** Numbers of the futures in which all of `plans` ran. */
  readonly futures: readonly number[]
  /** How many futures are left out because a plan failed in them. */
  readonly leftOut: number
  /** By plan: runs that failed. */
  readonly failed: Uint32Array
}

/**
 * Futures in which every plan ran, those apart that never did. Comparing plans future by future needs all of them in it: without the plan
 * that failed, the others would look better than they are.
 * @throws RangeError where the losses do not fit
 */
export function sharedFutures(losses: Losses): SharedFutures {
  checkLosses(losses)
  const { futures, values } = losses
  const failed = Uint32Array.from(losses.plans, (_, i) =>
    values.subarray(i * futures, (i + 1) * futures).reduce((count, loss) => count + (Number.isFinite(loss) ? 0 : 1), 0),
  )
  const all = [...losses.plans.keys()]
  const plans = all.filter(i => failed[i] < futures)
  const shared: number[] = []
  for (let s = 0; s < futures; s++) if (plans.every(i => Number.isFinite(values[i * futures + s]))) shared.push(s)
  return {
    plans,
    alwaysFailed: all.filter(i => failed[i] === futures),
    futures: plans.length === 0 ? [] : shared,
    leftOut: plans.length === 0 ? futures : futures - shared.length,
    failed,
  }
}
