import type { Draw } from './draw.ts'

/** Replicates that share one Latin hypercube. */
export const LATIN_BLOCK = 64
/** Step of the draws that shuffle; step 0 is taken by the draws of values. */
const SHUFFLE = 1

/**
 * Which of `LATIN_BLOCK` equal parts of (0, 1) each replicate of a block gets in one dimension: a random order of 0 to 63 (Fisher and
 * Yates). It depends on the block, the seed and the dimension alone.
 * @param draw random numbers of the block: `keyedDraw(seed, block)`
 * @param key of the dimension
 */
export function latinOrder(draw: Draw, key: number): Uint8Array {
  const order = new Uint8Array(LATIN_BLOCK)
  for (let i = 0; i < LATIN_BLOCK; i++) {
    const j = Math.floor(draw.uniform('params', key, SHUFFLE, i) * (i + 1))
    order[i] = order[j]
    order[j] = i
  }
  return order
}
