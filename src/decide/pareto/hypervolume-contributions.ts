import { gainsOver } from './gains-over.ts'
import { sweepVolume } from './sweep-volume.ts'
import { unionVolume } from './union-volume.ts'

/**
 * Exclusive hypervolume of each point: what would be lost without it. Its own box less the union of the boxes of the others cut down to
 * it, which does not suffer from the difference of two large volumes. 0 for points that are dominated or have a double, that lie not
 * strictly below the reference, or that failed (NaN or infinite). Time: one hypervolume for each point.
 * @param points points[i * objectives + k], to be made small
 * @throws RangeError as `hypervolume`
 */
export function hypervolumeContributions(points: Float64Array, objectives: number, reference: ArrayLike<number>): Float64Array {
  const { gains, rows } = gainsOver(points, objectives, reference)
  const contributions = new Float64Array(points.length / objectives)
  // Boxes that are cut down keep their order by the last side: three objectives need no further sorting.
  const last = objectives - 1
  const order = rows.map((_, i) => i).toSorted((a, b) => gains[b * objectives + last] - gains[a * objectives + last] || a - b)
  const cut = new Float64Array(gains.length)
  const places = Int32Array.from(order.keys())
  for (const i of order) contributions[rows[i]] = exclusive(gains, objectives, order, i, cut, places)
  return contributions
}

function exclusive(
  gains: Float64Array,
  objectives: number,
  order: readonly number[],
  i: number,
  cut: Float64Array,
  places: Int32Array,
): number {
  const at = i * objectives
  let own = 1
  for (let k = 0; k < objectives; k++) own *= gains[at + k]
  let count = 0
  for (const j of order) {
    if (j === i) continue
    let covered = true
    for (let k = 0; k < objectives; k++) {
      const side = Math.min(gains[at + k], gains[j * objectives + k])
      if (side < gains[at + k]) covered = false
      cut[count * objectives + k] = side
    }
    if (covered) return 0
    count++
  }
  const shared = objectives === 3 ? sweepVolume(cut, 3, places.subarray(0, count)) : unionVolume(cut, count, objectives)
  return Math.max(0, own - shared)
}
