import type { MilpSolver } from './milp-solver.ts'
import type { Portfolio } from './portfolio.ts'
import { solvePortfolio, type SolveOptions } from './solve-portfolio.ts'

/**
 * What each chosen action is worth to the plan: the value of the best plan less the value of the best plan without it. Infinity: there is no
 * plan without it. (Replacement importance of reserve selection, Cabeza and Moilanen 2006.)
 * @param chosen the best plan
 * @returns one for each of `chosen`
 */
export function replacementCosts(
  problem: Portfolio,
  solver: MilpSolver,
  chosen: readonly number[],
  options: SolveOptions = {},
): readonly number[] {
  const weights = options.weights ?? problem.objectives.map(() => 1)
  const best = solvePortfolio(problem, solver, { ...options, weights, gap: 0 })
  return chosen.map(a => {
    const without: Portfolio = {
      ...problem,
      rules: [...problem.rules, { kind: 'locked', id: `without ${problem.actions[a].id}`, actions: [a], chosen: false }],
    }
    const next = solvePortfolio(without, solver, { ...options, weights, gap: 0 })
    return next.status === 'infeasible' ? Infinity : best.value - next.value
  })
}
