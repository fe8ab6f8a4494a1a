import type { MilpSolver } from './milp-solver.ts'
import type { PortfolioSolution } from './portfolio-solution.ts'
import type { Portfolio } from './portfolio.ts'
import { solvePortfolio } from './solve-portfolio.ts'
import type { SolverLimits } from './solver-limits.ts'

export interface ParetoOptions extends SolverLimits {
  /** Levels of each objective but the first, 1 or more; default 11. */
  readonly levels?: number
  /** Relative gap at which to stop; default and at most 0.0001, so that no plan stands for one that is better by the bonus. */
  readonly gap?: number
}

const LEVELS = 11
/** Share of the range of an objective that its surplus counts for, so that no plan is only weakly efficient. */
const BONUS = 1e-3
/** A plan that the gap lets pass must not be worse by as much as the bonus. */
const GAP = BONUS / 10

/**
 * The front of two or more objectives by the augmented epsilon-constraint method (Mavrotas 2009, doi:10.1016/j.amc.2009.03.037): the first is
 * maximised, with a small bonus for the others, while each of the others must reach a level; the levels go over its range from the payoff
 * table. Where a level cannot be reached, higher ones are left out; where a plan reaches the next ones too, they are not asked for again. It
 * also finds plans that no weighted sum finds.
 *
 * It is as fine as its levels: of plans between two levels one is found. With three objectives or more the payoff table does not know how low
 * an objective can be on the front, so there is one more level for each, which asks for nothing; of the plans below the range of the table only
 * those are found that are best at such a level, and some can be missing however many levels there are.
 * @returns plans by falling first objective, each with its bound (on the first objective plus bonus); dominated ones and doubles left out,
 * and those that miss a level or break a rule, where the time was too short
 * @throws RangeError where the problem or the options are none
 */
export function paretoPortfolio(
  problem: Portfolio,
  solver: MilpSolver,
  { levels = LEVELS, gap = GAP, ...options }: ParetoOptions = {},
): readonly PortfolioSolution[] {
  if (!(Number.isInteger(levels) && levels >= 1)) throw new RangeError(`levels: got ${levels}, want a whole number from 1`)
  const m = problem.objectives.length
  const solved = (weights: readonly number[], least: readonly (number | undefined)[] = []): PortfolioSolution =>
    solvePortfolio(problem, solver, { ...options, gap: gap >= 0 ? Math.min(gap, GAP) : gap, weights, least })
  const alone = problem.objectives.map((_, k) => solved(problem.objectives.map((_unused, j) => (j === k ? 1 : 0)))).filter(isAdmissible)
  if (alone.length === 0) return []
  const ranges = problem.objectives.map((_, k) => {
    const worths = alone.map(({ worth }) => worth[k])
    return { low: Math.min(...worths), high: Math.max(...worths) }
  })
  const spread = ranges[0].high - ranges[0].low || 1
  const weights = ranges.map(({ low, high }, k) => (k === 0 ? 1 : high > low ? (BONUS * spread) / (high - low) : 0))
  const found: PortfolioSolution[] = []

  /** With two objectives the payoff table holds the least that each has on the front; with more it may be less, so one level asks for nothing. */
  const freely = m > 2 ? [-Infinity] : []
  const levelsOf = (k: number): readonly number[] => {
    const { low, high } = ranges[k]
    if (!(high > low)) return [...freely, low]
    const step = (high - low) / (levels - 1 || 1)
    return [...freely, ...Array.from({ length: levels }, (_, j) => (j > 0 && j === levels - 1 ? high : low + step * j))]
  }
  /** The best plan that reaches these levels; undefined: there is none. */
  const ask = (least: readonly (number | undefined)[]): PortfolioSolution | undefined => {
    const solution = solved(weights, least)
    if (isAdmissible(solution)) found.push(solution)
    return solution.status === 'infeasible' ? undefined : solution
  }
  /** Goes over the levels of the objectives from `k` on; says whether any could be reached, as far as is known. */
  const visit = (k: number, least: readonly (number | undefined)[]): boolean => {
    if (k === m) return ask(least) !== undefined
    let any = false
    let reached = Number.NaN
    for (const level of levelsOf(k)) {
      if (level <= reached) continue
      const next = [...least, level === -Infinity ? undefined : level]
      const solution = k === m - 1 ? ask(next) : undefined
      if (!(solution ?? (k < m - 1 && visit(k + 1, next)))) break
      any = true
      // The best plan for a level is the best for all levels up to what it reaches.
      if (solution && isAdmissible(solution)) reached = solution.worth[k]
    }
    return any
  }
  visit(1, [undefined])
  return frontOf([...found, ...alone])
}

const isAdmissible = ({ status, audit }: PortfolioSolution): boolean => status !== 'infeasible' && audit.violation === 0

function frontOf(plans: readonly PortfolioSolution[]): readonly PortfolioSolution[] {
  const front: PortfolioSolution[] = []
  for (const plan of plans.toSorted((a, b) => b.worth[0] - a.worth[0])) {
    if (plans.some(other => dominates(other.worth, plan.worth))) continue
    if (!front.some(({ worth }) => worth.every((value, k) => value === plan.worth[k]))) front.push(plan)
  }
  return front
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, k) => value >= b[k]) && a.some((value, k) => value > b[k])
}
