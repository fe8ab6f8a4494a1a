import { checkCandidates } from './check-candidates.ts'
import { dispersalRate } from './dispersal-rate.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { Kernel } from './kernel.ts'
import type { NewPatch } from './new-patch.ts'
import { numeratorOfPaths } from './numerator-of-paths.ts'
import type { PatchGains } from './patch-gains.ts'
import { pathProbabilities, type PathProbabilities } from './path-probabilities.ts'
import { reachOfPatch } from './reach-of-patch.ts'

/** A patch that might get better: what it is worth then, and what its links then cost. */
export interface ImprovedPatch extends NewPatch {
  readonly patch: number
}

/**
 * What improving patches adds to the probability of connectivity: attributes rise and links get cheaper. Each candidate is one patch, or
 * several that are improved together, one after the other: a link between two of them has the cost of both improved in the second.
 * Exactly, and from one settling of all pairs: the better patch takes the place of the old, which goes on as a way that is no better. Work: patches squared for each patch of a candidate.
 * @param graph attribute [ha], cost [m or cost m]
 * @param candidates no attribute lower and no cost higher than what the patch has
 * @returns [ha2] as `patchGains`
 * @throws RangeError for a kernel or candidate without meaning
 */
export function improvementGains(
  graph: HabitatGraph,
  kernel: Kernel,
  candidates: readonly (readonly ImprovedPatch[])[],
): Pick<PatchGains, 'numerator' | 'gain'> {
  checkCandidates(candidates.flat(), graph.attribute.length)
  const rate = dispersalRate(kernel)
  const paths = pathProbabilities(graph, kernel)
  const numerator = numeratorOfPaths(paths)
  const gain = candidates.map(together => {
    const better = { ...paths, attribute: paths.attribute.slice(), probability: paths.probability.slice() }
    for (const candidate of together) improve(better, candidate, rate)
    return numeratorOfPaths(better) - numerator
  })
  return { numerator, gain: Float64Array.from(gain) }
}

/** Puts a better patch in its place: ways to it and through it. */
function improve(paths: PathProbabilities, candidate: ImprovedPatch, rate: number): void {
  const { patches, stride, attribute, probability } = paths
  const { patch } = candidate
  const reach = reachOfPatch(paths, candidate, rate)
  reach[patch] = 1
  attribute[patch] = candidate.attribute
  for (let i = 0; i < patches; i++) {
    if (reach[i] === 0) continue
    const row = i * stride
    for (let j = 0; j < patches; j++) if (j !== i && reach[i] * reach[j] > probability[row + j]) probability[row + j] = reach[i] * reach[j]
  }
}
