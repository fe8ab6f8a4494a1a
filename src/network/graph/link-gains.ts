import { exp } from '../../base/exp.ts'
import { addedLink } from './added-link.ts'
import { checkCandidates } from './check-candidates.ts'
import { dispersalRate } from './dispersal-rate.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { Kernel } from './kernel.ts'
import type { NewLink } from './new-link.ts'
import { numeratorOfPaths } from './numerator-of-paths.ts'
import { pathProbabilities } from './path-probabilities.ts'

/** What each candidate alone would add. */
export interface LinkGains {
  /** [ha2] numerator of the probability of connectivity without any */
  readonly numerator: number
  /** [ha2] of each candidate */
  readonly gain: Float64Array
}

/**
 * What adding each of several links, or lowering its cost, alone, adds to the probability of connectivity: exactly, and from one settling
 * of all pairs. Conefor's link improvement is the gain of cost 0. Work: at most a quarter of patches squared for each candidate.
 * @param graph attribute [ha], cost [m or cost m]
 * @param candidates a cost above what the link has, or above what a way around has, adds nothing
 * @throws RangeError for a kernel or candidate without meaning
 */
export function linkGains(graph: HabitatGraph, kernel: Kernel, candidates: readonly NewLink[]): LinkGains {
  checkCandidates(candidates, graph.attribute.length)
  const rate = dispersalRate(kernel)
  const paths = pathProbabilities(graph, kernel)
  const gain = Float64Array.from(candidates, ({ from, to, cost }) => addedLink(paths, from, to, exp(-rate * cost), false))
  return { numerator: numeratorOfPaths(paths), gain }
}
