import { meanNearest } from './mean-nearest.ts'

/**
 * IGD: mean Euclidean distance from the points of a reference front to the nearest point of a set; 0 is best, Infinity for an empty set. A
 * set that is dominated may score better than the one that dominates it: prefer `igdPlus`. Source: Coello Coello, Reyes Sierra 2004.
 * @param points points[i * objectives + k], to be made small, in comparable units (see `normaliseObjectives`)
 * @param front front[j * objectives + k], at least one point
 * @throws RangeError where the front is empty or a point is not finite
 */
export function invertedGenerationalDistance(points: Float64Array, front: Float64Array, objectives: number): number {
  return meanNearest(points, front, objectives, (a, z) => a - z)
}
