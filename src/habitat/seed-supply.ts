import { exp } from '../base/exp.ts'
import { adjacency } from '../network/graph/adjacency.ts'
import { dispersalRate } from '../network/graph/dispersal-rate.ts'
import type { Kernel } from '../network/graph/kernel.ts'
import { shortestPathTree } from '../network/graph/shortest-path-tree.ts'
import type { HabitatState } from './habitat-state.ts'
import { seedSources } from './seed-sources.ts'

/**
 * Supply of seeds and animals to each patch from all others over the best ways: sum of p area^b occupancy (connectivity of Hanski 1994,
 * cost distances for straight lines). A patch does not supply itself.
 * @param area [ha] of each patch
 * @param exponent [1] b
 * @param out [ha^b] one entry a patch
 */
export function seedSupply(
  { graph, occupancy }: HabitatState,
  area: Float64Array,
  kernel: Kernel,
  exponent: number,
  out: Float64Array,
): void {
  const n = area.length
  const rate = dispersalRate(kernel)
  const tree = shortestPathTree(adjacency(graph))
  const { cost } = tree
  const source = seedSources(area, occupancy, exponent)
  for (let i = 0; i < n; i++) {
    tree.grow(i)
    let sum = 0
    for (let j = 0; j < n; j++) if (j !== i && cost[j] < Infinity) sum += source[j] * exp(-rate * cost[j])
    out[i] = sum
  }
}
