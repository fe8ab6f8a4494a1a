import { disjointSets } from '../network/graph/disjoint-sets.ts'
import type { HabitatGraph } from '../network/graph/habitat-graph.ts'
import { countedPatches } from './counted-patches.ts'

/**
 * Closure alpha of the links that are in use: independent loops over the most that a planar network of as many patches can have,
 * (L - V + p) / (2V - 5) with p components (Kansky 1963, in the form for networks that fall apart). Patches below a thousandth of all worth
 * do not count. NaN with fewer than three that do.
 * @param used 1 for each link that counts
 * @returns [1]
 */
export function networkClosure({ attribute, from, to }: HabitatGraph, used: ArrayLike<number>): number {
  const counted = countedPatches(attribute).reduce((sum, one) => sum + one, 0)
  if (counted < 3) return Number.NaN
  const sets = disjointSets(attribute.length)
  // Each link either joins two components or closes a loop.
  let loops = 0
  for (let k = 0; k < from.length; k++) if (used[k] !== 0 && !sets.join(from[k], to[k])) loops++
  return loops / (2 * counted - 5)
}
