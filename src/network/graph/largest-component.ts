import { disjointSets } from './disjoint-sets.ts'
import type { HabitatGraph } from './habitat-graph.ts'

/**
 * Patches of the largest part of a network.
 * @param removed 1 for each patch that is gone
 * @returns how many patches; 0 when all are gone
 */
export function largestComponent({ attribute, from, to, cost }: HabitatGraph, removed: ArrayLike<number>): number {
  const n = attribute.length
  const sets = disjointSets(n)
  for (let k = 0; k < from.length; k++) {
    if (cost[k] < Infinity && removed[from[k]] !== 1 && removed[to[k]] !== 1) sets.join(from[k], to[k])
  }
  const size = new Uint32Array(n)
  let most = 0
  for (let i = 0; i < n; i++) if (removed[i] !== 1) most = Math.max(most, ++size[sets.find(i)])
  return most
}
