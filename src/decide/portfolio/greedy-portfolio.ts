import { actionPrices } from './action-prices.ts'
import { checkPortfolio } from './check-portfolio.ts'
import { checkWeights } from './check-weights.ts'
import { exchangeActions } from './exchange-actions.ts'
import { type FirstNeeded, firstNeeded } from './first-needed.ts'
import { portfolioLedger, type PortfolioLedger } from './portfolio-ledger.ts'
import type { Portfolio } from './portfolio.ts'
import { serveRules } from './serve-rules.ts'
import { swapActions } from './swap-actions.ts'

/** A plan in fractions, as a linear relaxation has it: the share of each action, and what one more of it would gain at the relaxation's prices. */
export interface FractionalPlan {
  readonly x: Float64Array
  readonly reducedCosts?: Float64Array
}

/** How much an action's worth counts against its price when a predecessor is picked. */
const EPSILON = 1e-6
/** From this share on, an action of a plan in fractions is part of the plan, whatever its own worth. */
const MOSTLY = 0.5
/** Passes over a plan in fractions: what waits may stand before what it waits for. */
const PASSES = 2

/**
 * A good plan in a blink: what must be there first; then what targets and hazards ask for; then the rest by worth for what it takes, each
 * action together with what must come before it; then exchanges within groups. Nothing of negative worth is taken for its own sake.
 * @param weights one for each objective
 * @param near a plan in fractions: then its greater shares come first, targets and hazards only where that leaves them open, and at the end
 * actions that are nearly as good as others are tried in their place
 * @returns indices of actions, ascending; it may break rules where the problem leaves nothing else (`auditPortfolio` tells)
 * @throws RangeError where the problem or the weights are none
 */
export function greedyPortfolio(problem: Portfolio, weights: ArrayLike<number>, near?: FractionalPlan): readonly number[] {
  checkPortfolio(problem)
  checkWeights(problem, weights)
  const { actions, rules } = problem
  const ledger = portfolioLedger(problem)
  const worth = Float64Array.from(actions, ({ benefit }) => benefit.reduce((sum, value, k) => sum + value * weights[k], 0))
  const price = actionPrices(problem)
  const needed = firstNeeded(problem)
  const share = (a: number): number => near?.x[a] ?? 0
  const gain = (a: number): number => near?.reducedCosts?.[a] ?? 0
  const cheapest = new Map<FirstNeeded, number>()
  const ratios = Float64Array.from(actions, (_, a) => {
    const cost = needed[a].reduce((sum, able) => {
      const least = cheapest.get(able) ?? able.reduce((lowest, b) => Math.min(lowest, price[b]), Infinity)
      cheapest.set(able, least)
      return sum + least
    }, price[a])
    return cost <= 0 ? Infinity : worth[a] / cost
  })
  const order = [...actions.keys()]
    .filter(a => worth[a] > 0 || share(a) > MOSTLY)

    .toSorted((a, b) => share(b) - share(a) || gain(b) - gain(a) || compare(ratios[b], ratios[a]) || worth[b] - worth[a] || a - b)
  const take = (): void => {
    for (const a of order) {
      if (ledger.holds(a)) continue
      const together = bundleOf(a, needed[a], ledger, b => price[b] - worth[b] * EPSILON - share(b))
      if (!(together && ledger.allows(together))) continue
      if (share(a) > MOSTLY || together.reduce((sum, b) => sum + worth[b], 0) > 0) for (const b of together) ledger.add(b)
    }
  }

  for (const rule of rules) if (rule.kind === 'locked' && rule.chosen) for (const a of rule.actions) ledger.add(a)
  if (near) for (let pass = 0; pass < PASSES; pass++) take()
  serveRules(problem, ledger, price)
  take()
  exchangeActions(problem, ledger, worth, order)
  if (near) swapActions(ledger, worth, order)
  return ledger.chosen()
}

/** Two infinite ratios are equal. */
const compare = (one: number, other: number): number => (one === other ? 0 : one - other)

/** An action with what must come before it and is not there yet, the cheapest that may come; undefined: nothing may. */
function bundleOf(
  a: number,
  needed: readonly FirstNeeded[],
  ledger: PortfolioLedger,
  cost: (b: number) => number,
): readonly number[] | undefined {
  const together = new Set<number>()
  for (const able of needed) {
    if (able.some(b => ledger.holds(b) || together.has(b))) continue
    const free = able.filter(b => ledger.allows([b]))
    if (free.length === 0) return undefined
    together.add(free.reduce((best, b) => (cost(b) < cost(best) ? b : best)))
  }
  return [...together, a]
}
