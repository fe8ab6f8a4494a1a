import { pow } from '../../base/pow.ts'

/**
 * WS coefficient (Salabun and Urbaniak 2020): similarity of a ranking to a reference, in which differences at the top weigh most. It is
 * not symmetric. 1 for fewer than two alternatives.
 * @param reference ranks from 1
 * @param other ranks from 1 of the same alternatives
 * @returns [1], 1 for equal rankings
 * @throws RangeError on different lengths
 */
export function weightedWs(reference: ArrayLike<number>, other: ArrayLike<number>): number {
  if (reference.length !== other.length)
    throw new RangeError(`got ${reference.length} and ${other.length} ranks, want the same alternatives`)
  const n = reference.length
  let sum = 0
  for (let i = 0; i < n; i++) {
    const furthest = Math.max(Math.abs(1 - reference[i]), Math.abs(n - reference[i]))
    if (furthest > 0) sum += (pow(2, -reference[i]) * Math.abs(reference[i] - other[i])) / furthest
  }
  return 1 - sum
}
