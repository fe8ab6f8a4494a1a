import { exp } from '../../src/base/exp.ts'
import type { Model } from '../../src/sensitivity/model.ts'

const MONTHS = 60
/** Share of the yearly erosivity and of the growing season in each month. */
const RAIN = Float64Array.of(0.01, 0.01, 0.02, 0.05, 0.09, 0.15, 0.25, 0.23, 0.11, 0.05, 0.02, 0.01)
const SEASON = Float64Array.of(0, 0, 0.3, 0.8, 1, 1, 1, 1, 0.8, 0.4, 0, 0)

/** A uniform factor. */
const uniform = (name: string, low: number, high: number): Model['factors'][number] => ({ name, quantile: u => low + u * (high - low) })

/**
 * A restored slope as one lump, 60 months: plants grow towards what the soil can carry, shelter it from rain and build organic matter. The
 * same equations stand in ema_peer.py. A yardstick of speed; its numbers are assumed.
 */
export const lumped: Model = {
  factors: [
    uniform('growth', 0.1, 0.5),
    uniform('shelter', 2, 5),
    uniform('erosivity', 1500, 6000),
    uniform('depth', 10, 60),
    uniform('organic', 0.3, 2),
  ],
  outputs: ['cover', 'loss', 'organic_end'],
  evaluate(x, y) {
    const growth = x[0]
    const shelter = x[1]
    const erosivity = x[2]
    let depth = x[3]
    let organic = x[4]
    let cover = 0.05
    let total = 0
    for (let month = 0, m = 0; month < MONTHS; month++, m = m === 11 ? 0 : m + 1) {
      const capacity = 0.95 * (depth / (depth + 15)) * (0.4 + (0.6 * organic) / (organic + 0.8))
      cover = cover + growth * SEASON[m] * cover * (1 - cover / capacity)
      const loss = erosivity * RAIN[m] * 0.03 * exp(-shelter * cover)
      total = total + loss
      organic = organic + 0.008 * cover - 0.006 * organic - (organic * loss) / 2600
      depth = Math.max(depth - loss / 130, 0.1)
    }
    y[0] = cover
    y[1] = total
    y[2] = organic
  },
}
