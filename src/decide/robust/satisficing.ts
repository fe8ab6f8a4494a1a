import { type ShareInterval, wilsonInterval } from '../rank/wilson-interval.ts'
import { checkLosses } from './check-losses.ts'
import { checkWeights } from './check-weights.ts'
import type { Losses } from './losses.ts'

/** What a plan must reach in a criterion. */
export interface Requirement {
  readonly id: string
  readonly losses: Losses
  /** In the unit of the loss: met where the loss is at most so much. */
  readonly atMost: number
}

/** In how many futures plans reach all that is required. */
export interface Satisficing {
  /** [1] By plan: weighted share of all futures in which every requirement is met. */
  readonly share: Float64Array
  /** By plan: Wilson interval of the share; with unequal weights at the effective number of futures (Kish 1965), approximate. */
  readonly intervals: readonly ShareInterval[]
  /** missed[plan * requirements + r]: weighted share of futures in which requirement r is missed, failed runs among them. */
  readonly missed: Float64Array
  /** By plan: futures in which a run failed; they count as missed. */
  readonly failed: Uint32Array
  /** met[plan * futures + future]: 1 where every requirement is met. */
  readonly met: Uint8Array
  /** (sum of weights)^2 / sum of squared weights: the number of futures if all weigh the same. */
  readonly effectiveFutures: number
}

/**
 * Starr's domain criterion: the share of futures in which a plan meets all of its requirements (Starr 1963; Schneller, Sphicas 1983). A run
 * that failed in any criterion meets nothing.
 * @param requirements with the same plans and futures
 * @param weights by future, at least 0; they need not add to 1
 * @throws RangeError without requirements, for a threshold NaN, or where plans, futures or weights do not fit
 */
export function satisficing(requirements: readonly Requirement[], weights?: ArrayLike<number>, confidence = 0.95): Satisficing {
  check(requirements)
  const { plans, futures } = requirements[0].losses
  if (weights !== undefined) checkWeights(weights, futures)
  const count = requirements.length
  const met = new Uint8Array(plans.length * futures).fill(1)
  const missed = new Float64Array(plans.length * count)
  const failed = new Uint32Array(plans.length)
  const share = new Float64Array(plans.length)
  let total = 0
  let squares = 0
  for (let s = 0; s < futures; s++) {
    const weight = weights?.[s] ?? 1
    total += weight
    squares += weight * weight
    for (let i = 0; i < plans.length; i++) {
      const at = i * futures + s
      let ran = true
      requirements.forEach(({ losses, atMost }, r) => {
        const loss = losses.values[at]
        if (!Number.isFinite(loss)) ran = false
        if (Number.isFinite(loss) && loss <= atMost) return
        met[at] = 0
        missed[i * count + r] += weight
      })
      if (!ran) failed[i]++
      if (met[at] === 1) share[i] += weight
    }
  }
  // Equal weights give the number itself, which rounding could miss.
  const effectiveFutures = weights === undefined ? futures : (total * total) / squares
  for (let i = 0; i < share.length; i++) share[i] = Math.min(1, share[i] / total)
  return {
    share,
    intervals: Array.from(share, value => wilsonInterval(value * effectiveFutures, effectiveFutures, confidence)),
    missed: missed.map(weight => Math.min(1, weight / total)),
    failed,
    met,
    effectiveFutures,
  }
}

function check(requirements: readonly Requirement[]): void {
  if (requirements.length === 0) throw new RangeError('no requirements: wanted at least one')
  const { plans, futures } = requirements[0].losses
  for (const { id, losses, atMost } of requirements) {
    checkLosses(losses)
    if (Number.isNaN(atMost)) throw new RangeError(`requirement ${id}: the threshold is NaN`)
    if (losses.futures !== futures || losses.plans.length !== plans.length || losses.plans.some((plan, i) => plan !== plans[i]))
      throw new RangeError(`requirement ${id} has other plans or futures than ${requirements[0].id}`)
  }
}
