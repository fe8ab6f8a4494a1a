import { exp } from '../../base/exp.ts'
import { addedLink } from '../graph/added-link.ts'
import { checkCandidates } from '../graph/check-candidates.ts'
import { dispersalRate } from '../graph/dispersal-rate.ts'
import type { HabitatGraph } from '../graph/habitat-graph.ts'
import type { Kernel } from '../graph/kernel.ts'
import type { NewLink } from '../graph/new-link.ts'
import { numeratorOfPaths } from '../graph/numerator-of-paths.ts'
import { pathProbabilities } from '../graph/path-probabilities.ts'
import { bestSet, type BestSet } from './best-set.ts'

/** Links to make within a budget, with a bound; worth is the numerator of the probability of connectivity [ha2]. */
export interface ImprovementPlan extends BestSet {
  /** [ha] Equivalent connected area: the root of each. */
  readonly connectedArea: { readonly before: number; readonly after: number; readonly bound: number }
}

/** Networks that may be valued. */
const WORK = 20_000

/**
 * The links that raise the equivalent connected area most within a budget, by `bestSet`: more links never connect less. What costs nothing is
 * made in any case.
 * @param price of each candidate, >= 0
 * @param budget in the unit of the prices
 * @param work networks that may be valued
 * @throws RangeError for candidates, prices or a budget without meaning
 */
export function planImprovements(
  graph: HabitatGraph,
  kernel: Kernel,
  candidates: readonly NewLink[],
  price: ArrayLike<number>,
  budget: number,
  work = WORK,
): ImprovementPlan {
  checkCandidates(candidates, graph.attribute.length)
  if (price.length !== candidates.length) throw new RangeError(`${price.length} prices of ${candidates.length} candidates`)
  for (let c = 0; c < price.length; c++) if (!(price[c] >= 0)) throw new RangeError(`price ${c} is ${price[c]}, wanted a number from 0`)
  const rate = dispersalRate(kernel)
  const today = pathProbabilities(graph, kernel, 0)
  const free = [...candidates.keys()].filter(c => price[c] === 0)
  const priced = [...candidates.keys()].filter(c => price[c] > 0)
  const valueOf = (chosen: readonly number[]): number => {
    const paths = { ...today, probability: today.probability.slice() }
    for (const c of chosen) addedLink(paths, candidates[c].from, candidates[c].to, exp(-rate * candidates[c].cost), true)
    return numeratorOfPaths(paths)
  }
  const found = bestSet({
    price: priced.map(c => price[c]),
    budget,
    value: chosen => valueOf([...free, ...chosen.map(k => priced[k])]),
    work,
  })
  const before = valueOf([])
  const { after, bound } = found
  return {
    ...found,
    chosen: [...free, ...found.chosen.map(k => priced[k])].toSorted((a, b) => a - b),
    before,
    connectedArea: { before: Math.sqrt(before), after: Math.sqrt(after), bound: Math.sqrt(bound) },
  }
}
