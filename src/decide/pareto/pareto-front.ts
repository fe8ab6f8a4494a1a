/**
 * Numbers of the points that no other point dominates, in rising order. Of points that agree in every objective all are named: which of
 * them to show is for the caller, who knows whether the plans differ. A point with a number that is NaN or infinite has failed: it is not
 * in the front and dominates nothing. Time: points x front x objectives at most.
 * @param points points[i * objectives + k], to be made small
 * @throws RangeError where the numbers are no whole rows
 */
export function paretoFront(points: Float64Array, objectives: number): readonly number[] {
  const n = points.length / objectives
  if (!Number.isInteger(n)) throw new RangeError(`${points.length} numbers are no rows of ${objectives} objectives`)
  const front: number[] = []
  for (const i of lexicographicOrder(points, objectives, n)) {
    // Who comes later in this order dominates nothing before it.
    if (!front.some(j => isAtMost(points, objectives, j, i) && !isAtMost(points, objectives, i, j))) front.push(i)
  }
  return front.toSorted((a, b) => a - b)
}

function lexicographicOrder(points: Float64Array, objectives: number, n: number): readonly number[] {
  const order: number[] = []
  for (let i = 0; i < n; i++) if (points.subarray(i * objectives, (i + 1) * objectives).every(Number.isFinite)) order.push(i)
  return order.toSorted((a, b) => {
    for (let k = 0; k < objectives; k++) {
      const difference = points[a * objectives + k] - points[b * objectives + k]
      if (difference !== 0) return difference
    }
    return a - b
  })
}

function isAtMost(points: Float64Array, objectives: number, a: number, b: number): boolean {
  for (let k = 0; k < objectives; k++) if (points[a * objectives + k] > points[b * objectives + k]) return false
  return true
}
