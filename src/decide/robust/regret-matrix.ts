import type { Losses } from './losses.ts'
import { type SharedFutures, sharedFutures } from './shared-futures.ts'

/** What each plan gives away against the best plan of each future. Depends on the set of plans: a further plan can turn the order round. */
export interface RegretMatrix {
  /** Which plans and futures are in it, and which are not for failed runs. */
  readonly shared: SharedFutures
  /** values[p * shared.futures.length + s], p and s counting within `shared`; at least 0, and 0 for some plan in every future. */
  readonly values: Float64Array
}

/**
 * Regret of each plan in each future in which all ran: its loss less the least loss of any plan (Savage 1951). Absolute, in the unit of the
 * loss, unless a scale is declared.
 * @param scale in the unit of the loss, above 0: regrets are divided by it
 * @throws RangeError for a scale that is not above 0 or losses that do not fit
 */
export function regretMatrix(losses: Losses, scale = 1): RegretMatrix {
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`scale ${scale}: wanted a finite number above 0`)
  const shared = sharedFutures(losses)
  const { plans, futures } = shared
  const values = new Float64Array(plans.length * futures.length)
  futures.forEach((future, s) => {
    const own = plans.map(plan => losses.values[plan * losses.futures + future])
    const least = own.reduce((a, b) => Math.min(a, b))
    own.forEach((loss, p) => {
      values[p * futures.length + s] = (loss - least) / scale
    })
  })
  return { shared, values }
}
