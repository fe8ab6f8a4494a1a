import { pow } from '../../base/pow.ts'

/**
 * Drastic WS distance: share of 2^-rank, over the ranks of the reference, that falls on alternatives ranked differently, however little.
 * It is not symmetric where there are ties. 0 without alternatives.
 * @param reference ranks from 1
 * @param other ranks from 1 of the same alternatives
 * @returns [1] 0 for equal rankings, 1 if nobody keeps the place
 * @throws RangeError on different lengths
 */
export function drasticWs(reference: ArrayLike<number>, other: ArrayLike<number>): number {
  if (reference.length !== other.length)
    throw new RangeError(`got ${reference.length} and ${other.length} ranks, want the same alternatives`)
  let moved = 0
  let all = 0
  for (let i = 0; i < reference.length; i++) {
    const weight = pow(2, -reference[i])
    all += weight
    if (reference[i] !== other[i]) moved += weight
  }
  return all > 0 ? moved / all : 0
}
