import { adjacency } from './adjacency.ts'
import type { ConnectivityIndex } from './connectivity-index.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import { indexOfNumerator } from './index-of-numerator.ts'
import type { IndexOptions } from './probability-of-connectivity.ts'

/**
 * Integral index of connectivity: the sum of a_i a_j / (1 + nl_ij) over ordered pairs and i = j, where nl_ij is the number of links on
 * the path with the fewest; 0 without a path; divided by the landscape's area squared. Costs do not count: every finite link is one.
 * Source: Pascual-Hortal and Saura (2006).
 * @param graph attribute [ha]
 * @throws RangeError for a landscape not larger than its patches
 */
export function integralIndexOfConnectivity(graph: HabitatGraph, { landscape }: IndexOptions = {}): ConnectivityIndex {
  const { attribute } = graph
  const patches = attribute.length
  const { start, neighbour } = adjacency(graph)
  const hops = new Int32Array(patches)
  const queue = new Uint32Array(patches)
  let numerator = 0
  for (let s = 0; s < patches; s++) {
    const own = attribute[s]
    if (own === 0) continue
    hops.fill(-1)
    hops[s] = 0
    queue[0] = s
    let reached = 1
    for (let at = 0; at < reached; at++) {
      const patch = queue[at]
      for (let e = start[patch]; e < start[patch + 1]; e++) {
        const other = neighbour[e]
        if (hops[other] >= 0) continue
        hops[other] = hops[patch] + 1
        queue[reached++] = other
      }
    }
    let others = 0
    for (let t = s + 1; t < patches; t++) if (hops[t] > 0) others += attribute[t] / (1 + hops[t])
    numerator += own * (own + 2 * others)
  }
  return indexOfNumerator(numerator, attribute, landscape)
}
