import { weightedMean } from '../../base/weighted-mean.ts'
import { quantile } from '../../base/quantile.ts'
import { firstsWithin } from './firsts-within.ts'
import type { Losses } from './losses.ts'
import { regretMatrix } from './regret-matrix.ts'
import type { SharedFutures } from './shared-futures.ts'

/** Regrets of a set of plans. */
export interface Regrets {
  readonly shared: SharedFutures
  /** By plan of the losses; NaN for plans that always failed and where no future is shared. */
  readonly mean: Float64Array
  /** Quantile of type 7 at `share`. */
  readonly high: Float64Array
  readonly largest: Float64Array
  /** By plan: number of the future of its largest regret (the first of several), -1 without one. */
  readonly worstFuture: Int32Array
  readonly share: number
  /** Numbers of the plans with the least mean, high and largest regret; several where they tie within the tolerance. */
  readonly leastMean: readonly number[]
  readonly leastHigh: readonly number[]
  readonly minimax: readonly number[]
}

export interface RegretSettings {
  /** [1] Which quantile `high` is. */
  readonly share?: number
  /** In the unit of the loss: regrets are divided by it. 1 (absolute) unless given. */
  readonly scale?: number
  /** In the unit of the regrets: plans up to so much above the least one tie with it. */
  readonly tie?: number
}

/** A high regret, as in Kasprzyk and others 2013, doi:10.1016/j.envsoft.2012.12.007. */
const HIGH = 0.9

/**
 * Mean, high and largest regret of each plan over the futures in which all plans ran. The set of plans belongs to the result: name it
 * wherever regrets are shown.
 * @throws RangeError for a setting out of its range or losses that do not fit
 */
export function regrets(losses: Losses, { share = HIGH, scale = 1, tie = 0 }: RegretSettings = {}): Regrets {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`quantile ${share}: wanted a number from 0 to 1`)
  const { shared, values } = regretMatrix(losses, scale)
  const n = shared.futures.length
  const mean = new Float64Array(losses.plans.length).fill(NaN)
  const high = mean.slice()
  const largest = mean.slice()
  const worstFuture = new Int32Array(losses.plans.length).fill(-1)
  const equal = new Float64Array(n).fill(1)
  if (n > 0) {
    shared.plans.forEach((plan, p) => {
      const own = values.subarray(p * n, (p + 1) * n)
      const sorted = own.toSorted()
      mean[plan] = weightedMean(own, equal)
      high[plan] = quantile(sorted, share)
      largest[plan] = sorted[n - 1]
      worstFuture[plan] = shared.futures[own.indexOf(sorted[n - 1])]
    })
  }
  return {
    shared,
    mean,
    high,
    largest,
    worstFuture,
    share,
    leastMean: firstsWithin(mean, tie),
    leastHigh: firstsWithin(high, tie),
    minimax: firstsWithin(largest, tie),
  }
}
