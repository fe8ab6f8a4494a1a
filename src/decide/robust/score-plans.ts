import { checkLosses } from './check-losses.ts'
import type { Losses } from './losses.ts'
import type { PlanScores } from './plan-scores.ts'

/**
 * A number for each plan from its losses in the futures in which it ran.
 * @param score of at least one finite loss, in the order of the futures, and the numbers of those futures
 * @throws RangeError where the losses do not fit
 */
export function scorePlans(losses: Losses, score: (own: Float64Array, futures: readonly number[]) => number): PlanScores {
  checkLosses(losses)
  const values = new Float64Array(losses.plans.length).fill(NaN)
  const failed = new Uint32Array(losses.plans.length)
  losses.plans.forEach((_, i) => {
    const own = losses.values.subarray(i * losses.futures, (i + 1) * losses.futures)
    const futures: number[] = []
    own.forEach((loss, s) => {
      if (Number.isFinite(loss)) futures.push(s)
    })
    failed[i] = losses.futures - futures.length
    if (futures.length === 0) return
    values[i] = score(
      Float64Array.from(futures, s => own[s]),
      futures,
    )
  })
  return { values, failed }
}
