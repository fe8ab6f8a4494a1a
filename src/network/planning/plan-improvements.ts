import { exp } from '../../base/exp.ts'
import { addedLink } from '../graph/added-link.ts'
import { checkCandidates } from '../graph/check-candidates.ts'
import { dispersalRate } from '../graph/dispersal-rate.ts'
import { greedyGains } from '../graph/greedy-gains.ts'
import type { HabitatGraph } from '../graph/habitat-graph.ts'
import type { Kernel } from '../graph/kernel.ts'
import type { NewLink } from '../graph/new-link.ts'
import { numeratorOfPaths } from '../graph/numerator-of-paths.ts'
import { pathProbabilities } from '../graph/path-probabilities.ts'

/** Links to make within a budget, with a bound. */
export interface ImprovementPlan {
  /** Candidates that are chosen, ascending. */
  readonly chosen: readonly number[]
  readonly spent: number
  /** [ha2] Numerator of the probability of connectivity today, with the plan, and at the most that any plan can have. */
  readonly before: number
  readonly after: number
  readonly bound: number
  /** [ha] Equivalent connected area: the root of each. */
  readonly connectedArea: { readonly before: number; readonly after: number; readonly bound: number }
  readonly status: 'optimal' | 'within'
  /** Networks that were valued in the search; 0: only the greedy plan was made. */
  readonly looked: number
}

/** Networks that may be valued. */
const MOST = 20_000

/**
 * The links that raise the equivalent connected area most within a budget. A greedy plan first; then all plans are tried, depth first, cut
 * where even with every link that is still affordable on its own the best plan known is not passed (more links never connect less). What is
 * cut off for want of work leaves the bound where it was.
 * @param price of each candidate, >= 0
 * @param budget in the unit of the prices
 * @throws RangeError for candidates or prices without meaning
 */
export function planImprovements(
  graph: HabitatGraph,
  kernel: Kernel,
  candidates: readonly NewLink[],
  price: ArrayLike<number>,
  budget: number,
): ImprovementPlan {
  checkCandidates(candidates, graph.attribute.length)
  if (price.length !== candidates.length) throw new RangeError(`${price.length} prices of ${candidates.length} candidates`)
  if (!(budget >= 0)) throw new RangeError(`budget is ${budget}, wanted a number >= 0`)
  const rate = dispersalRate(kernel)
  const valueOf = (chosen: readonly number[]): number => {
    const paths = pathProbabilities(graph, kernel, 0)
    for (const c of chosen) addedLink(paths, candidates[c].from, candidates[c].to, exp(-rate * candidates[c].cost), true)
    return numeratorOfPaths(paths)
  }
  const before = valueOf([])
  let best: readonly number[] = greedyGains(graph, kernel, candidates, price, budget).map(({ candidate }) => candidate)
  let after = Math.max(before, valueOf(best))
  const affordable = [...candidates.keys()].filter(c => price[c] <= budget)
  const ceiling = valueOf(affordable)
  let looked = 0
  let cut = false
  const visit = (kept: readonly number[], left: readonly number[], spent: number): void => {
    const able = left.filter(c => spent + price[c] <= budget * (1 + 1e-12))
    if (looked >= MOST) {
      cut = true
      return
    }
    looked += 2
    const value = valueOf(kept)
    if (value > after) [best, after] = [kept, value]
    if (able.length === 0 || valueOf([...kept, ...able]) <= after * (1 + 1e-12)) return
    const [c, ...rest] = able
    visit([...kept, c], rest, spent + price[c])
    visit(kept, rest, spent)
  }
  if (ceiling > after * (1 + 1e-12)) visit([], affordable, 0)
  const bound = cut ? ceiling : after
  const chosen = [...best].toSorted((a, b) => a - b)
  return {
    chosen,
    spent: chosen.reduce((sum, c) => sum + price[c], 0),
    before,
    after,
    bound,
    connectedArea: { before: Math.sqrt(before), after: Math.sqrt(after), bound: Math.sqrt(bound) },
    status: bound <= after * (1 + 1e-12) ? 'optimal' : 'within',
    looked,
  }
}
