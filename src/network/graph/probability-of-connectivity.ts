import { exp } from '../../base/exp.ts'
import { adjacency } from './adjacency.ts'
import type { ConnectivityIndex } from './connectivity-index.ts'
import { dispersalRate } from './dispersal-rate.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import { indexOfNumerator } from './index-of-numerator.ts'
import type { Kernel } from './kernel.ts'
import { shortestPathTree } from './shortest-path-tree.ts'

export interface IndexOptions {
  /** [ha] area of the landscape, larger than all its patches together; absent: no index, only numerator and equivalent area */
  readonly landscape?: number
}

/**
 * Probability of connectivity: the sum of a_i a_j p*_ij over ordered pairs and i = j, where p*_ij = exp(-k x cost of the cheapest
 * path), 1 of a patch with itself and 0 without a path; divided by the landscape's area squared.
 * Source: Saura and Pascual-Hortal (2007).
 * @param graph attribute [ha], cost [m or cost m]
 * @throws RangeError for a kernel without meaning or a landscape not larger than its patches
 */
export function probabilityOfConnectivity(graph: HabitatGraph, kernel: Kernel, { landscape }: IndexOptions = {}): ConnectivityIndex {
  const rate = dispersalRate(kernel)
  const { attribute } = graph
  const patches = attribute.length
  const tree = shortestPathTree(adjacency(graph))
  const { cost } = tree
  let numerator = 0
  for (let s = 0; s < patches; s++) {
    const own = attribute[s]
    // Without an attribute every pair with this patch counts 0.
    if (own === 0) continue
    tree.grow(s)
    let others = 0
    for (let t = s + 1; t < patches; t++) if (cost[t] < Infinity) others += attribute[t] * exp(-rate * cost[t])
    numerator += own * (own + 2 * others)
  }
  return indexOfNumerator(numerator, attribute, landscape)
}
