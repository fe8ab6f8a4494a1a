import { blockSum } from './block-sum.ts'

/** Indices per block, as in `blockSum`. */
const BLOCK = 1024

/**
 * Mean of `values` weighted by `weights` (arrays of the same length), in the unit of the values; NaN if the weights add to 0.
 * Added in blocks of 1024 in order, so the bits do not depend on the number of threads.
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const weight = blockSum(weights, 0, values.length)
  if (weight === 0) return NaN
  let total = 0
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(values.length, start + BLOCK)
    let sum = 0
    for (let i = start; i < end; i++) sum += values[i] * weights[i]
    total += sum
  }
  return total / weight
}
