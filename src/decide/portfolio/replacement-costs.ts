import { checkKnown } from './check-known.ts'
import { checkPortfolio } from './check-portfolio.ts'
import type { MilpSolver } from './milp-solver.ts'
import type { Portfolio } from './portfolio.ts'
import type { SolveOptions } from './solve-options.ts'
import { solvePortfolio } from './solve-portfolio.ts'

/**
 * What each chosen action is worth to the plan: the value of the best plan less the value of the best plan without it. Infinity: there is no
 * plan without it; NaN: the time was too short to find one, or the best. (Replacement importance of reserve selection, Cabeza and Moilanen
 * 2006.)
 * @param chosen the best plan
 * @returns one for each of `chosen`
 * @throws RangeError where the problem or the options are none, or the plan names what is not there
 */
export function replacementCosts(
  problem: Portfolio,
  solver: MilpSolver,
  chosen: readonly number[],
  options: SolveOptions = {},
): readonly number[] {
  checkPortfolio(problem)
  checkKnown(chosen, 'the plan', problem.actions.length)
  const weights = options.weights ?? problem.objectives.map(() => 1)
  const valueOf = (rules: Portfolio['rules']): number => {
    const { status, audit, value } = solvePortfolio({ ...problem, rules }, solver, { ...options, weights, gap: 0 })
    if (status === 'infeasible') return -Infinity
    return audit.violation > 0 ? Number.NaN : value
  }
  const best = valueOf(problem.rules)
  return chosen.map(
    a => best - valueOf([...problem.rules, { kind: 'locked', id: `without ${problem.actions[a].id}`, actions: [a], chosen: false }]),
  )
}
