import type { MilpSolver } from './milp-solver.ts'
import type { Portfolio } from './portfolio.ts'
import type { PortfolioSolution } from './portfolio-solution.ts'
import { solvePortfolio, type SolveOptions } from './solve-portfolio.ts'

export interface ParetoOptions extends Pick<SolveOptions, 'gap' | 'timeLimit'> {
  /** Levels of each objective but the first; default 11. */
  readonly levels?: number
}

/** Share of the range of an objective that its surplus counts for, so that no plan is only weakly efficient. */
const BONUS = 1e-3

/**
 * The front of two or more objectives by the augmented epsilon-constraint method (Mavrotas 2009, doi:10.1016/j.amc.2009.03.037): the first is
 * maximised, with a small bonus for the others, while each of the others must reach a level; the levels go over its range from the payoff
 * table. Where a level cannot be reached, higher ones are left out. It also finds plans that no weighted sum finds.
 * @returns plans by falling first objective, each with its bound (on the first objective plus bonus); dominated ones and doubles left out
 */
export function paretoPortfolio(
  problem: Portfolio,
  solver: MilpSolver,
  { levels = 11, ...options }: ParetoOptions = {},
): readonly PortfolioSolution[] {
  const m = problem.objectives.length
  const alone = problem.objectives.map((_, k) =>
    solvePortfolio(problem, solver, { ...options, weights: problem.objectives.map((_unused, j) => (j === k ? 1 : 0)) }),
  )
  if (alone.some(({ status }) => status === 'infeasible')) return []
  const range = problem.objectives.map((_, k) => {
    const worths = alone.map(({ worth }) => worth[k])
    return { low: Math.min(...worths), high: Math.max(...worths) }
  })
  const weights = range.map(({ low, high }, k) =>
    k === 0 ? 1 : high > low ? (BONUS * (range[0].high - range[0].low || 1)) / (high - low) : 0,
  )
  const found: PortfolioSolution[] = []
  const visit = (k: number, least: readonly (number | undefined)[]): boolean => {
    if (k === m) {
      const solution = solvePortfolio(problem, solver, { ...options, weights, least })
      if (solution.status === 'infeasible' || solution.audit.violation > 0) return false
      found.push(solution)
      return true
    }
    const { low, high } = range[k]
    const steps = high > low ? levels : 1
    let any = false
    for (let step = 0; step < steps; step++) {
      const level = steps === 1 ? low : low + ((high - low) * step) / (steps - 1)
      if (!visit(k + 1, [...least, level])) break
      any = true
    }
    return any
  }
  visit(1, [undefined])
  const all = [...found, ...alone].toSorted((a, b) => b.worth[0] - a.worth[0])
  const front: PortfolioSolution[] = []
  for (const plan of all)
    if (
      !all.some(other => dominates(other.worth, plan.worth)) &&
      !front.some(({ worth }) => worth.every((value, k) => value === plan.worth[k]))
    )
      front.push(plan)
  return front
}

function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, k) => value >= b[k]) && a.some((value, k) => value > b[k])
}
