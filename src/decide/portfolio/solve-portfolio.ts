import { auditPortfolio } from './audit-portfolio.ts'
import { checkPortfolio } from './check-portfolio.ts'
import { greedyPortfolio } from './greedy-portfolio.ts'
import type { MilpSolver } from './milp-solver.ts'
import { portfolioMilp } from './portfolio-milp.ts'
import type { Portfolio } from './portfolio.ts'
import type { PortfolioSolution } from './portfolio-solution.ts'
import { portfolioWorth } from './portfolio-worth.ts'

export interface SolveOptions {
  /** One for each objective; default: all 1. */
  readonly weights?: ArrayLike<number>
  /** Relative gap at which to stop; default 0.001. */
  readonly gap?: number
  /** [s] for the solver; default 60. A plan that the limit ends depends on the machine, its bound holds all the same. */
  readonly timeLimit?: number
  /** Lower bounds of objectives. */
  readonly least?: readonly (number | undefined)[]
}

/** Differences up to this share count as none. */
const SAME = 1e-6

/**
 * The best plan for a weighted sum of objectives, with a bound. A greedy plan first; the linear relaxation says how good it can be at most;
 * only where that is not enough does the solver search. Whatever the solver says is audited by our own rules, and a plan that fails the
 * audit is never returned as admissible.
 * @throws RangeError where the problem is none
 */
export function solvePortfolio(problem: Portfolio, solver: MilpSolver, options: SolveOptions = {}): PortfolioSolution {
  checkPortfolio(problem)
  const { weights = problem.objectives.map(() => 1), gap = 0.001, timeLimit = 60, least } = options
  const { milp } = portfolioMilp(problem, weights, least)
  const valueOf = (chosen: readonly number[]): number => portfolioWorth(problem, chosen).reduce((sum, worth, k) => sum + worth * weights[k], 0)
  const admissible = (chosen: readonly number[]): boolean =>
    auditPortfolio(problem, chosen).violation === 0 &&
    (least ?? []).every((bound, k) => bound === undefined || portfolioWorth(problem, chosen)[k] >= bound - SAME * Math.max(1, Math.abs(bound)))
  const greedy = greedyPortfolio(problem, weights)
  const solution = (chosen: readonly number[], bound: number, method: string): PortfolioSolution => {
    const value = valueOf(chosen)
    const width = Math.abs(bound - value) / Math.max(1e-10, Math.abs(value))
    return {
      chosen,
      worth: portfolioWorth(problem, chosen),
      value,
      status: Number.isNaN(width) ? 'heuristic' : width <= SAME || bound - value <= 1e-9 ? 'optimal' : 'within',
      bound,
      gap: width,
      method,
      audit: auditPortfolio(problem, chosen),
    }
  }
  const relaxed = milp.objective.length === 0 ? undefined : solver.solve(milp, { gap: 0, timeLimit, relaxed: true })
  if (!relaxed) return admissible([]) ? solution([], 0, 'greedy') : { ...solution([], 0, 'greedy'), status: 'infeasible' }
  if (relaxed.status === 'infeasible') return { ...solution(greedy, Number.NaN, 'greedy'), status: 'infeasible' }
  const ours = admissible(greedy) ? solution(greedy, relaxed.bound, 'greedy') : undefined
  if (ours && ours.gap <= gap) return ours
  const start = ours && Float64Array.from(milp.objective, (_, j) => (j < problem.actions.length ? Number(greedy.includes(j)) : togetherOf(problem, greedy, j)))
  const exact = solver.solve(milp, { gap, timeLimit, ...(start && { start }) })
  if (exact.status === 'infeasible') return { ...solution(greedy, Number.NaN, 'greedy'), status: 'infeasible' }
  const found = exact.x && [...problem.actions.keys()].filter(a => (exact.x?.[a] ?? 0) > 0.5)
  const bound = Math.min(relaxed.bound, Number.isFinite(exact.bound) ? exact.bound : Infinity)
  const candidates = [...(found && admissible(found) ? [solution(found, bound, solver.name)] : []), ...(ours ? [solution(greedy, bound, 'greedy')] : [])]
  const [best] = candidates.toSorted((a, b) => b.value - a.value)
  return best ?? { ...solution(greedy, bound, 'greedy'), status: 'heuristic' }
}

/** 1 where both places of an adjacency are in the plan. */
function togetherOf({ actions, adjacencies }: Portfolio, chosen: readonly number[], column: number): number {
  const { first, second } = adjacencies[column - actions.length]
  return first.some(a => chosen.includes(a)) && second.some(a => chosen.includes(a)) ? 1 : 0
}
