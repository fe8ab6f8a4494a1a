import type { Milp } from './milp.ts'
import type { MilpSolver } from './milp-solver.ts'
import type { Portfolio } from './portfolio.ts'
import { portfolioViolation } from './portfolio-violation.ts'
import type { SolverLimits } from './solver-limits.ts'
import { withoutPlans } from './without-plans.ts'

/** What a search for a plan works with. */
export interface SearchTask {
  readonly problem: Portfolio
  readonly least: readonly (number | undefined)[]
  readonly solver: MilpSolver
  readonly gap: number
  readonly limits: SolverLimits
  /** What one of the programme's objective is worth. */
  readonly unit: number
  readonly columnsOf: (chosen: readonly number[]) => Float64Array
}

/** What a search found: a plan that the audit passes, if it did, and what no plan of the programme is worth more than. */
export interface SearchedPlan {
  readonly chosen?: readonly number[]
  /** -Infinity: there is no plan. Infinity: nothing is known. */
  readonly ceiling: number
}

/** How often an answer that only the solver's tolerances let pass is put aside for another. */
const ASIDE = 5

/**
 * Asks the solver for the best plan of a programme. An answer that breaks a rule by our own audit is left out, and the solver is asked again.
 * @param milp in units of `unit`
 * @param start an admissible plan to start from
 */
export function searchPlan(task: SearchTask, milp: Milp, start: readonly number[] | undefined): SearchedPlan {
  const { problem, least, solver, gap, limits, unit, columnsOf } = task
  const aside: (readonly number[])[] = []
  let ceiling = Infinity
  for (let round = 0; round <= ASIDE; round++) {
    const { status, x, bound } = solver.solve(withoutPlans(milp, aside, problem.actions.length), {
      gap,
      ...limits,
      ...(start && { start: columnsOf(start) }),
    })
    if (status === 'infeasible') return { ceiling: -Infinity }
    // What was put aside is no plan, so each answer bounds all plans.
    if (Number.isFinite(bound)) ceiling = Math.min(ceiling, bound * unit)
    if (!x) return { ceiling }
    const chosen = [...problem.actions.keys()].filter(a => x[a] > 0.5)
    if (portfolioViolation(problem, chosen, least) === 0) return { chosen, ceiling }
    aside.push(chosen)
  }
  return { ceiling }
}
