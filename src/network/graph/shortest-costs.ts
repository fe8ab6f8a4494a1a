import { adjacency } from './adjacency.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import { shortestPathTree } from './shortest-path-tree.ts'

/**
 * Costs of the cheapest paths from one patch.
 * @param source index of the patch
 * @returns [m or cost m] to each patch; 0 to itself, Infinity: no path
 * @throws RangeError where the patch does not exist
 */
export function shortestCosts(graph: HabitatGraph, source: number): Float64Array {
  const patches = graph.attribute.length
  if (!Number.isInteger(source) || source < 0 || source >= patches) {
    throw new RangeError(`source is ${source}, wanted a whole number from 0 to ${patches - 1}`)
  }
  const tree = shortestPathTree(adjacency(graph))
  tree.grow(source)
  return tree.cost
}
