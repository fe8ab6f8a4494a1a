import { discMinimum } from './disc-minimum.ts'
import type { Grid } from './grid.ts'

/** What restoring a disc around each cell would gain for a pair of patches. */
export interface BarrierImprovement {
  /** [cost m / m] fall of the least cost for each metre restored; Infinity where the disc joins patches that no way joins */
  readonly perMetre: Float64Array
  /** [%] fall of the least cost */
  readonly percent: Float64Array
}

export interface SearchDisc {
  /** [m] diameter of the disc, > 0 */
  readonly diameter: number
  /** [1] resistance of the disc once restored, > 0. Default 1, that of the best habitat. */
  readonly resistance?: number
}

const PERCENT = 100

/**
 * Improvement score of a search disc centred on each cell: IS = (LCD - LCD') / D, not below 0, where LCD' is the least cost from
 * either patch to the disc plus a way straight through it, CWD_A + CWD_B + D R'. Impassable cells may be centres.
 *
 * Source: McRae, Hall, Beier & Theobald (2012), PLoS ONE 7(12):e52604.
 *
 * @param fromA [cost m] accumulated cost from the first patch
 * @param toB [cost m] accumulated cost to the second patch
 * @param leastCost [cost m] between the patches; Infinity if there is no way
 * @throws RangeError for a diameter or a resistance that is not above 0 and finite
 */
export function barrierImprovement(
  grid: Grid,
  fromA: Float64Array,
  toB: Float64Array,
  leastCost: number,
  { diameter, resistance = 1 }: SearchDisc,
): BarrierImprovement {
  if (!(diameter > 0 && diameter < Infinity && resistance > 0 && resistance < Infinity)) {
    throw new RangeError(`disc of ${diameter} m and resistance ${resistance}: both must be above 0 and finite`)
  }
  const perMetre = discMinimum(grid, fromA, diameter / 2)
  const percent = discMinimum(grid, toB, diameter / 2)
  for (let cell = 0; cell < perMetre.length; cell++) {
    const restored = perMetre[cell] + percent[cell] + diameter * resistance
    const gain = restored < leastCost ? leastCost - restored : 0
    perMetre[cell] = gain / diameter
    percent[cell] = gain === Infinity ? PERCENT : gain === 0 ? 0 : (PERCENT * gain) / leastCost
  }
  return { perMetre, percent }
}
