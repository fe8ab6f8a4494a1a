import { checkPoints } from './check-points.ts'

/**
 * GD in the form sqrt(sum d^2) / n, with d the Euclidean distance of each of the n points of a set to the nearest point of a reference front
 * (Van Veldhuizen 1999 with p = 2); other programs give the mean of d, which is not the same number. 0 is best; NaN for an empty set. Says
 * nothing about how much of the front is covered.
 * @param points points[i * objectives + k], to be made small, in comparable units (see `normaliseObjectives`)
 * @param front front[j * objectives + k], at least one point
 * @throws RangeError where the front is empty or a point is not finite
 */
export function generationalDistance(points: Float64Array, front: Float64Array, objectives: number): number {
  const n = checkPoints(points, objectives, 'points')
  const m = checkPoints(front, objectives, 'front')
  if (m === 0) throw new RangeError('a reference front without points: wanted at least one')
  let sum = 0
  for (let i = 0; i < n; i++) {
    let nearest = Infinity
    for (let j = 0; j < m; j++) {
      let squares = 0
      for (let k = 0; k < objectives; k++) {
        const difference = points[i * objectives + k] - front[j * objectives + k]
        squares += difference * difference
      }
      nearest = Math.min(nearest, squares)
    }
    sum += nearest
  }
  return Math.sqrt(sum) / n
}
