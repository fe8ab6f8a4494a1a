import { checkPortfolio } from './check-portfolio.ts'
import { checkWeights } from './check-weights.ts'
import { portfolioProspects } from './portfolio-prospects.ts'
import { portfolioViolation } from './portfolio-violation.ts'
import { portfolioWorth } from './portfolio-worth.ts'
import type { Portfolio } from './portfolio.ts'

export interface EnumeratedPortfolio {
  /** The best plans, best first; of equal value the one that comes first when actions are left out before they are taken. */
  readonly plans: readonly { readonly chosen: readonly number[]; readonly value: number }[]
  /** Whole plans that were looked at, branches that a rule or the bound cut off not counted. */
  readonly looked: number
}

/**
 * The best plans by trying all: depth first, cut where no rule, lock, target or resource can be kept any more whatever is taken of the rest, and
 * where what is left cannot reach the best known. Exact; for problems of up to some thirty actions.
 * @param count plans that are wanted
 * @param most steps of the search that may be made, each leaving out or taking an action
 * @throws RangeError where it would take more than `most`, and where the problem is none
 */
export function enumeratePortfolio(problem: Portfolio, weights: ArrayLike<number>, count = 1, most = 1_000_000): EnumeratedPortfolio {
  checkPortfolio(problem)
  checkWeights(problem, weights)
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError(`plans: got ${count}, want a whole number from 1`)
  if (!(most >= 1)) throw new RangeError(`steps: got ${most}, want a number from 1`)
  const { actions, adjacencies } = problem
  const n = actions.length
  const weighted = (values: readonly number[]): number => values.reduce((sum, value, k) => sum + value * weights[k], 0)
  const worth = actions.map(({ benefit }) => weighted(benefit))
  const extra = adjacencies.reduce((sum, { reward }) => sum + Math.max(0, weighted(reward)), 0)
  /** The most that the actions from `a` on can add. */
  const rest = new Float64Array(n + 1)
  for (let a = n - 1; a >= 0; a--) rest[a] = rest[a + 1] + Math.max(0, worth[a])
  const prospects = portfolioProspects(problem)
  const chosen: number[] = []
  const best: { chosen: readonly number[]; value: number }[] = []
  let looked = 0
  let steps = 0

  const keep = (): void => {
    looked++
    if (portfolioViolation(problem, chosen) > 0) return
    const value = weighted(portfolioWorth(problem, chosen))
    if (best.length === count && value <= best[count - 1].value) return
    const place = best.findIndex(plan => plan.value < value)
    best.splice(place < 0 ? best.length : place, 0, { chosen: [...chosen], value })
    best.splice(count)
  }
  const visit = (a: number, value: number): void => {
    if (best.length === count && value + rest[a] + extra <= best[count - 1].value) return
    if (a === n) return keep()
    if (++steps > most) throw new RangeError(`more than ${most} steps; use a solver`)
    prospects.leave(a)
    if (prospects.hopeful()) visit(a + 1, value)
    prospects.take(a)
    chosen.push(a)
    if (prospects.hopeful()) visit(a + 1, value + worth[a])
    chosen.pop()
    prospects.forget(a)
  }
  visit(0, 0)
  return { plans: best, looked }
}
