import { adjacency } from './adjacency.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import { shortestPathTree } from './shortest-path-tree.ts'

/**
 * Global efficiency (Latora & Marchiori 2001): mean of 1 / least cost over all pairs of patches; pairs without a way count 0, fewer than
 * two patches give 0. Pairs at no cost make it infinite.
 * @param graph cost [m or cost m]
 * @returns [1/m or 1/cost m]
 */
export function globalEfficiency(graph: HabitatGraph): number {
  const n = graph.attribute.length
  if (n < 2) return 0
  const tree = shortestPathTree(adjacency(graph))
  let sum = 0
  for (let i = 0; i < n; i++) {
    tree.grow(i)
    for (let j = i + 1; j < n; j++) if (tree.cost[j] < Infinity) sum += 1 / tree.cost[j]
  }
  return (2 * sum) / (n * (n - 1))
}
