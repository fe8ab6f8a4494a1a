import { exp } from '../../base/exp.ts'
import { addedLink } from './added-link.ts'
import { addedPatch } from './added-patch.ts'
import { checkCandidates } from './check-candidates.ts'
import { dispersalRate } from './dispersal-rate.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { Kernel } from './kernel.ts'
import type { NewLink } from './new-link.ts'
import type { NewPatch } from './new-patch.ts'
import { numeratorOfPaths } from './numerator-of-paths.ts'
import { pathProbabilities, type PathProbabilities } from './path-probabilities.ts'
import { rankGains } from './rank-gains.ts'
import { reachOfPatch } from './reach-of-patch.ts'

/** One choice of the sequence. */
export interface GreedyStep {
  readonly candidate: number
  /** [ha2] that it adds to what was chosen before */
  readonly gain: number
  /** [ha2] numerator of the probability of connectivity with it */
  readonly numerator: number
  /** Sum of the prices so far. */
  readonly spent: number
}

/**
 * Chooses patches and links one after the other, each time the affordable one with the highest gain per price given what is already
 * chosen, until nothing affordable gains. A greedy sequence is not the best plan: two stepping stones that only help together are
 * both passed over. New patches are linked to patches of the graph, not to each other.
 * @param graph attribute [ha], cost [m or cost m]
 * @param candidates each can be chosen once
 * @param price of each, >= 0
 * @param budget in the unit of the prices
 * @throws RangeError for a kernel, candidate or price without meaning
 */
export function greedyGains(
  graph: HabitatGraph,
  kernel: Kernel,
  candidates: readonly (NewLink | NewPatch)[],
  price: ArrayLike<number>,
  budget = Infinity,
): readonly GreedyStep[] {
  checkCandidates(candidates, graph.attribute.length)
  const rate = dispersalRate(kernel)
  const paths = pathProbabilities(graph, kernel, candidates.filter(candidate => !('from' in candidate)).length)
  const open = new Uint8Array(candidates.length).fill(1)
  const steps: GreedyStep[] = []
  let numerator = numeratorOfPaths(paths)
  let spent = 0
  for (;;) {
    const gain = Float64Array.from(candidates, (candidate, c) =>
      open[c] === 1 && spent + price[c] <= budget ? added(paths, candidate, rate, false) : 0,
    )
    const best = rankGains(gain, price).byGainPerPrice.at(0)
    if (best === undefined || gain[best] === 0) return steps
    added(paths, candidates[best], rate, true)
    open[best] = 0
    numerator += gain[best]
    spent += price[best]
    steps.push({ candidate: best, gain: gain[best], numerator, spent })
  }
}

function added(paths: PathProbabilities, candidate: NewLink | NewPatch, rate: number, take: boolean): number {
  if ('from' in candidate) return addedLink(paths, candidate.from, candidate.to, exp(-rate * candidate.cost), take)
  const reach = reachOfPatch(paths, candidate, rate)
  const { intra, flux, connector } = addedPatch(paths, candidate.attribute, reach)
  if (take) takePatch(paths, candidate.attribute, reach)
  return intra + flux + connector
}

function takePatch(paths: PathProbabilities, own: number, reach: Float64Array): void {
  const { patches, stride, attribute, probability } = paths
  for (let i = 0; i < patches; i++) {
    for (let j = 0; j < patches; j++) {
      if (i !== j && reach[i] * reach[j] > probability[i * stride + j]) probability[i * stride + j] = reach[i] * reach[j]
    }
    probability[i * stride + patches] = reach[i]
    probability[patches * stride + i] = reach[i]
  }
  probability[patches * stride + patches] = 1
  attribute[patches] = own
  paths.patches++
}
