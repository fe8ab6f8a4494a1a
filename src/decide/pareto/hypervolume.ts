import { gainsOver } from './gains-over.ts'
import { unionVolume } from './union-volume.ts'

/**
 * Exact hypervolume: the volume of all that is dominated by the points and lies below the reference point (Zitzler, Thiele 1999,
 * doi:10.1109/4235.797969). Only points strictly below the reference in every objective count, so that failed ones (NaN or infinite) add
 * nothing; no point is clipped to an ideal; without points 0. Neither dominated points nor doubles nor the order change a bit of it.
 * Comparable only between sets with the same reference. Time: a sort up to three objectives, about n^2 for four, and steeply more with
 * each further one: see `measuredHypervolume`.
 * @param points points[i * objectives + k], to be made small
 * @param reference by objective
 * @returns in the product of the units of the objectives
 * @throws RangeError where the numbers are no whole rows or the reference is no finite point
 */
export function hypervolume(points: Float64Array, objectives: number, reference: ArrayLike<number>): number {
  const { gains, rows } = gainsOver(points, objectives, reference)
  return unionVolume(gains, rows.length, objectives)
}
