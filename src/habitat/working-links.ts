import { exp } from '../base/exp.ts'
import type { HabitatGraph } from '../network/graph/habitat-graph.ts'
import { countedPatches } from './counted-patches.ts'

/**
 * Links over which enough dispersers come, between two patches that count.
 * @param rate [1/cost m] of the kernel
 * @param least [1] dispersal from which a link works
 * @returns 1 or 0 for each link
 */
export function workingLinks({ attribute, from, to, cost }: HabitatGraph, rate: number, least: number): Uint8Array {
  const counted = countedPatches(attribute)
  return Uint8Array.from(cost, (c, k) => (counted[from[k]] === 1 && counted[to[k]] === 1 && exp(-rate * c) >= least ? 1 : 0))
}
