import { addedPatch, type AddedPatch } from './added-patch.ts'
import { checkCandidates } from './check-candidates.ts'
import { dispersalRate } from './dispersal-rate.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { Kernel } from './kernel.ts'
import type { NewPatch } from './new-patch.ts'
import { numeratorOfPaths } from './numerator-of-paths.ts'
import { pathProbabilities } from './path-probabilities.ts'
import { reachOfPatch } from './reach-of-patch.ts'

/** What each candidate alone would add. */
export interface PatchGains {
  /** [ha2] numerator of the probability of connectivity without any */
  readonly numerator: number
  /** [ha2] of each candidate, the sum of its parts */
  readonly gain: Float64Array
  readonly parts: readonly AddedPatch[]
}

/**
 * What adding each of several patches, alone, adds to the probability of connectivity: exactly, and from one settling of all pairs.
 * Work: patches squared for each candidate.
 * @param graph attribute [ha], cost [m or cost m]
 * @throws RangeError for a kernel or candidate without meaning
 */
export function patchGains(graph: HabitatGraph, kernel: Kernel, candidates: readonly NewPatch[]): PatchGains {
  checkCandidates(candidates, graph.attribute.length)
  const rate = dispersalRate(kernel)
  const paths = pathProbabilities(graph, kernel)
  const parts = candidates.map(candidate => addedPatch(paths, candidate.attribute, reachOfPatch(paths, candidate, rate)))
  return {
    numerator: numeratorOfPaths(paths),
    gain: Float64Array.from(parts, ({ intra, flux, connector }) => intra + flux + connector),
    parts,
  }
}
