import { meanNearest } from './mean-nearest.ts'

/**
 * IGD+: as the inverted generational distance, but only what a point lacks counts, not what it has over the reference point: the gap is
 * max(a - z, 0) in each objective. 0 is best, Infinity for an empty set. Never worse for a set that weakly dominates another one. Source:
 * Ishibuchi, Masuda, Tanigaki, Nojima 2015, doi:10.1007/978-3-319-15892-1_8.
 * @param points points[i * objectives + k], to be made small, in comparable units (see `normaliseObjectives`)
 * @param front front[j * objectives + k], at least one point
 * @throws RangeError where the front is empty or a point is not finite
 */
export function igdPlus(points: Float64Array, front: Float64Array, objectives: number): number {
  return meanNearest(points, front, objectives, (a, z) => Math.max(a - z, 0))
}
