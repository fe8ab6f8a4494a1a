/**
 * How many points an array holds.
 * @throws RangeError where the numbers are no whole rows or one of them is NaN or infinite: an indicator of a set with failed points would
 * say nothing about those
 */
export function checkPoints(points: Float64Array, objectives: number, name: string): number {
  const n = points.length / objectives
  if (!Number.isInteger(objectives) || objectives < 1 || !Number.isInteger(n))
    throw new RangeError(`${name}: ${points.length} numbers are no rows of ${objectives} objectives`)
  const bad = points.findIndex(value => !Number.isFinite(value))
  if (bad >= 0) throw new RangeError(`${name}: point ${Math.floor(bad / objectives)} holds ${points[bad]}; leave failed points out`)
  return n
}
