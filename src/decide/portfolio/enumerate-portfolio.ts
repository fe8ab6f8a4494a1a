import { auditPortfolio } from './audit-portfolio.ts'
import { checkPortfolio } from './check-portfolio.ts'
import type { Portfolio } from './portfolio.ts'
import { portfolioWorth } from './portfolio-worth.ts'

export interface EnumeratedPortfolio {
  /** The best plans, best first; of equal value the one that comes first when actions are left out before they are taken. */
  readonly plans: readonly { readonly chosen: readonly number[]; readonly value: number }[]
  /** Plans that were looked at, branches that a rule or the bound cut off not counted. */
  readonly looked: number
}

/**
 * The best plans by trying all: depth first, cut where an exclusive group or a resource is overdrawn (as long as no action gives any back) and
 * where what is left cannot reach the best known. Exact; for problems of up to some thirty actions.
 * @param count plans that are wanted
 * @param most plans that may be looked at
 * @throws RangeError where it would take more than `most`
 */
export function enumeratePortfolio(problem: Portfolio, weights: ArrayLike<number>, count = 1, most = 1_000_000): EnumeratedPortfolio {
  checkPortfolio(problem)
  const { actions, adjacencies, resources, rules, years } = problem
  const n = actions.length
  const weighted = (values: readonly number[]): number => values.reduce((sum, value, k) => sum + value * weights[k], 0)
  const worth = actions.map(({ benefit }) => weighted(benefit))
  const extra = adjacencies.reduce((sum, { reward }) => sum + Math.max(0, weighted(reward)), 0)
  /** The most that the actions from `a` on can add. */
  const rest = new Float64Array(n + 1)
  for (let a = n - 1; a >= 0; a--) rest[a] = rest[a + 1] + Math.max(0, worth[a])
  const gives = resources.map((_, r) => actions.some(({ use }) => use.subarray(r * years, (r + 1) * years).some(amount => amount < 0)))
  const groups = rules.flatMap(rule => (rule.kind === 'exclusive' ? [rule.actions] : []))
  const chosen: number[] = []
  const best: { chosen: readonly number[]; value: number }[] = []
  let looked = 0

  const overdrawn = (): boolean =>
    groups.some(group => group.filter(a => chosen.includes(a)).length > 1) ||
    resources.some(({ available, carryOver }, r) => {
      if (gives[r]) return false
      let carried = 0
      for (let year = 0; year < years; year++) {
        const limit = available[year] + carried
        const spent = chosen.reduce((sum, a) => sum + actions[a].use[r * years + year], 0)
        if (spent > limit + 1e-9 * Math.max(1, limit)) return true
        carried = carryOver ? limit - spent : 0
      }
      return false
    })
  const visit = (a: number, value: number): void => {
    const last = best.length < count ? -Infinity : best[count - 1].value
    if (value + rest[a] + extra <= last) return
    if (a === n) {
      if (++looked > most) throw new RangeError(`more than ${most} plans; use a solver`)
      if (auditPortfolio(problem, chosen).violation > 0) return
      const full = weighted(portfolioWorth(problem, chosen))
      if (full <= last) return
      best.push({ chosen: [...chosen], value: full })
      best.splice(0, best.length, ...best.toSorted((one, other) => other.value - one.value).slice(0, count))
      return
    }
    visit(a + 1, value)
    chosen.push(a)
    if (!overdrawn()) visit(a + 1, value + worth[a])
    chosen.pop()
  }
  visit(0, 0)
  return { plans: best, looked }
}
