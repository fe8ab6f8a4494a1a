import type { Criterion } from './decision-table.ts'

/**
 * Weights that add to 1.
 * @param weights one for each criterion, not negative, finite, not all 0
 * @throws RangeError
 */
export function weightsOf(weights: ArrayLike<number>, criteria: readonly Criterion[]): Float64Array {
  if (weights.length !== criteria.length)
    throw new RangeError(`got ${weights.length} weights, want one for each of ${criteria.length} criteria`)
  const given = Float64Array.from(weights)
  const bad = given.findIndex(weight => !(weight >= 0 && weight < Infinity))
  if (bad >= 0) throw new RangeError(`weight of criterion "${criteria[bad].id}": got ${given[bad]}, want a finite number of at least 0`)
  const most = given.reduce((a, b) => Math.max(a, b), 0)
  if (most === 0) throw new RangeError('all weights are 0, want at least one above 0')
  // Divided by the greatest first, so that the sum of very large or very small weights neither overflows nor vanishes.
  const scaled = given.map(weight => weight / most)
  const sum = scaled.reduce((a, b) => a + b, 0)
  return scaled.map(weight => weight / sum)
}
