import { auditPortfolio } from './audit-portfolio.ts'
import { checkPortfolio } from './check-portfolio.ts'
import { greedyPortfolio } from './greedy-portfolio.ts'
import type { Milp } from './milp.ts'
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
const GAP = 0.001
const TIME_LIMIT = 60

/**
 * The best plan for a weighted sum of objectives, with a bound. A greedy plan first; the linear relaxation says how good it can be at most;
 * only where that is not enough does the solver search. Whatever the solver says is audited by our own rules, and a plan that fails the
 * audit is never returned as admissible.
 * @throws RangeError where the problem is none
 */
export function solvePortfolio(problem: Portfolio, solver: MilpSolver, options: SolveOptions = {}): PortfolioSolution {
  checkPortfolio(problem)
  const { gap = GAP, timeLimit = TIME_LIMIT, least = [] } = options
  const weights = options.weights ?? problem.objectives.map(() => 1)
  const { milp } = portfolioMilp(problem, weights, least)
  const greedy = greedyPortfolio(problem, weights)
  const able = admissible(problem, greedy, least)
  const task: SolveTask = { problem, weights, least, gap, timeLimit, milp, solver }
  const byHand = judged(task, greedy, 0, 'greedy')
  if (milp.objective.length === 0) return able ? byHand : { ...byHand, status: 'infeasible' }
  const relaxed = solver.solve(milp, { gap: 0, timeLimit, relaxed: true })
  if (relaxed.status === 'infeasible') return { ...byHand, bound: Number.NaN, status: 'infeasible' }
  const certified = judged(task, greedy, relaxed.bound, 'greedy')
  return able && certified.gap <= gap ? certified : searched(task, greedy, able, relaxed.bound)
}

/** A problem with how it is to be solved. */
interface SolveTask extends Required<SolveOptions> {
  readonly problem: Portfolio
  readonly milp: Milp
  readonly solver: MilpSolver
}

/** What the solver finds, or the greedy plan where that is better or all there is. */
function searched(task: SolveTask, greedy: readonly number[], able: boolean, ceiling: number): PortfolioSolution {
  const { problem, milp, solver, least, gap, timeLimit } = task
  const exact = solver.solve(milp, { gap, timeLimit, ...(able && { start: startOf(problem, milp, greedy) }) })
  const bound = Number.isFinite(exact.bound) ? Math.min(ceiling, exact.bound) : ceiling
  const byHand = judged(task, greedy, bound, 'greedy')
  if (exact.status === 'infeasible') return { ...byHand, bound: Number.NaN, status: 'infeasible' }
  const found = chosenBy(exact.x, problem.actions.length)
  if (!admissible(problem, found, least)) return able ? byHand : { ...byHand, status: 'heuristic' }
  const theirs = judged(task, found, bound, solver.name)
  return able && byHand.value > theirs.value ? byHand : theirs
}

/** The actions whose columns are 1. */
function chosenBy(x: Float64Array | undefined, actions: number): readonly number[] {
  return Array.from({ length: actions }, (_, a) => a).filter(a => x !== undefined && x[a] > 0.5)
}

function judged({ problem, weights }: SolveTask, chosen: readonly number[], bound: number, method: string): PortfolioSolution {
  const worth = portfolioWorth(problem, chosen)
  const value = worth.reduce((sum, own, k) => sum + own * weights[k], 0)
  const gap = Math.abs(bound - value) / Math.max(1e-10, Math.abs(value))
  const proved = gap <= SAME || bound - value <= 1e-9 ? 'optimal' : 'within'
  return {
    chosen,
    worth,
    value,
    status: Number.isNaN(gap) ? 'heuristic' : proved,
    bound,
    gap,
    method,
    audit: auditPortfolio(problem, chosen),
  }
}

/** Does a plan keep every rule, and reach the lower bounds of objectives? */
function admissible(problem: Portfolio, chosen: readonly number[], least: readonly (number | undefined)[]): boolean {
  if (auditPortfolio(problem, chosen).violation > 0) return false
  const worth = portfolioWorth(problem, chosen)
  return least.every((bound, k) => bound === undefined || worth[k] >= bound - SAME * Math.max(1, Math.abs(bound)))
}

/** A plan as the columns of the programme: actions, then adjacencies, 1 where both places are in the plan. */
function startOf({ actions, adjacencies }: Portfolio, milp: Milp, chosen: readonly number[]): Float64Array {
  const held = new Set(chosen)
  return Float64Array.from(milp.objective, (_, j) => {
    if (j < actions.length) return held.has(j) ? 1 : 0
    const { first, second } = adjacencies[j - actions.length]
    return first.some(a => held.has(a)) && second.some(a => held.has(a)) ? 1 : 0
  })
}
