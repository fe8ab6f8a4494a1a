import { checkPoints } from './check-points.ts'

/**
 * For each point z of a reference front the smallest gap of any point a of a set, and of these the mean. Infinity for an empty set.
 * @param gap of one objective, from the values of a and z; the root of the sum of their squares is the gap between the points
 * @throws RangeError where the front is empty or a point is not finite
 */
export function meanNearest(points: Float64Array, front: Float64Array, objectives: number, gap: (a: number, z: number) => number): number {
  const n = checkPoints(points, objectives, 'points')
  const m = checkPoints(front, objectives, 'front')
  if (m === 0) throw new RangeError('a reference front without points: wanted at least one')
  let sum = 0
  for (let j = 0; j < m; j++) {
    let nearest = Infinity
    for (let i = 0; i < n; i++) {
      let squares = 0
      for (let k = 0; k < objectives; k++) {
        const difference = gap(points[i * objectives + k], front[j * objectives + k])
        squares += difference * difference
      }
      nearest = Math.min(nearest, squares)
    }
    sum += Math.sqrt(nearest)
  }
  return sum / m
}
