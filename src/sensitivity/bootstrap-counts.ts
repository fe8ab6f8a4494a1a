import { keyedDraw } from '../base/keyed-draw.ts'

/** Draws that share a step: what the key has room for. */
const DRAWS = 65536

/**
 * How often each of n things is drawn when n are drawn with replacement.
 * @param seed the user's seed
 * @param resample number of the resample; another one is independent
 * @param id what is resampled, a 32-bit integer
 * @param counts of n elements; overwritten
 */
export function bootstrapCounts(seed: number | string, resample: number, id: number, counts: Float64Array): void {
  const n = counts.length
  const draw = keyedDraw(seed, resample)
  counts.fill(0)
  for (let i = 0; i < n; i++) counts[Math.floor(draw.uniform('resampling', id, Math.floor(i / DRAWS), i % DRAWS) * n)]++
}
