import type { Refusal } from './refusal.ts'
import { sobolIndices, type SobolIndices, type SobolOptions } from './sobol-indices.ts'

/** Parts of the sample at which the indices are looked at, as divisors. */
const PARTS = [8, 4, 2, 1]
const FEWEST_BLOCKS = 2

/**
 * Indices from the first eighth, quarter, half and all of the base points: the design keeps its first rows when it grows, so these are what
 * smaller designs would have given. Parts of fewer than 2 base points are left out. Ends with all of them.
 * @param output one value for each row of the design
 */
export function sobolConvergence(output: Float64Array, options: SobolOptions): readonly (SobolIndices | Refusal)[] {
  const stride = options.second ? 2 * options.factors + 2 : options.factors + 2
  const all = output.length / stride
  return PARTS.filter(part => part === 1 || all / part >= FEWEST_BLOCKS).map(part =>
    sobolIndices(output.subarray(0, Math.floor(all / part) * stride), options),
  )
}
