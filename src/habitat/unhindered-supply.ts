import type { HabitatState } from './habitat-state.ts'
import { seedSources } from './seed-sources.ts'

/**
 * Supply of seed to each patch from all others if nothing were in the way: a yardstick that does not depend on links.
 * @param area [ha] of each patch
 * @param exponent [1] of the area
 * @param out [ha^b] one entry a patch
 */
export function unhinderedSupply({ occupancy }: HabitatState, area: Float64Array, exponent: number, out: Float64Array): void {
  const source = seedSources(area, occupancy, exponent)
  const all = source.reduce((sum, each) => sum + each, 0)
  for (let i = 0; i < out.length; i++) out[i] = all - source[i]
}
