import { checkPoints } from './check-points.ts'

/**
 * Additive epsilon indicator: the least amount by which every value of a set must fall for it to weakly dominate a whole reference front,
 * max over z of min over a of max over k of (a_k - z_k). At most 0 where it already does; Infinity for an empty set. Source: Zitzler,
 * Thiele, Laumanns, Fonseca, Grunert da Fonseca 2003, doi:10.1109/TEVC.2003.810758.
 * @param points points[i * objectives + k], to be made small, in comparable units (see `normaliseObjectives`)
 * @param front front[j * objectives + k], at least one point
 * @throws RangeError where the front is empty or a point is not finite
 */
export function additiveEpsilon(points: Float64Array, front: Float64Array, objectives: number): number {
  const n = checkPoints(points, objectives, 'points')
  const m = checkPoints(front, objectives, 'front')
  if (m === 0) throw new RangeError('a reference front without points: wanted at least one')
  let worst = -Infinity
  for (let j = 0; j < m; j++) {
    let least = Infinity
    for (let i = 0; i < n; i++) {
      let gap = -Infinity
      for (let k = 0; k < objectives; k++) gap = Math.max(gap, points[i * objectives + k] - front[j * objectives + k])
      least = Math.min(least, gap)
    }
    worst = Math.max(worst, least)
  }
  return worst
}
