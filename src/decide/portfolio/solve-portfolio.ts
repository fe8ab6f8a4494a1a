import { checkPortfolio } from './check-portfolio.ts'
import { checkSolveOptions } from './check-solve-options.ts'
import { greedyPortfolio } from './greedy-portfolio.ts'
import { hazardCases } from './hazard-cases.ts'
import { judgePlan } from './judge-plan.ts'
import type { Milp } from './milp.ts'
import type { MilpResult, MilpSolver } from './milp-solver.ts'
import { portfolioMilp } from './portfolio-milp.ts'
import type { PortfolioSolution } from './portfolio-solution.ts'
import type { Portfolio } from './portfolio.ts'
import { scaledMilp } from './scaled-milp.ts'
import { type SearchTask, searchPlan } from './search-plan.ts'
import type { SolveOptions } from './solve-options.ts'

const GAP = 0.001
const TIME_LIMIT = 60

/**
 * The best plan for a weighted sum of objectives, with a bound. A greedy plan first; the linear relaxation says how good it can be at most, and
 * rounded it is often a better plan; where hazards must come down first, the same for each year from which they may be low enough; only where
 * that is not enough does the solver search. Whatever the solver says is audited by our own rules, and a plan that fails the audit is never
 * returned as admissible; nor is a bound that a known plan passes called one.
 * @throws RangeError where the problem or the options are none
 */
export function solvePortfolio(problem: Portfolio, solver: MilpSolver, options: SolveOptions = {}): PortfolioSolution {
  checkPortfolio(problem)
  checkSolveOptions(problem, options)
  const task = taskOf(problem, solver, options)
  const { cases, judged } = task
  if (task.milp.objective.length === 0) {
    const nothing = judged([], [0], 'greedy')
    return isAdmissible(nothing) ? nothing : asInfeasible(nothing)
  }
  const whole = opened(task, task.milp)
  const byHand = judged(greedyPortfolio(problem, task.weights), [whole.ceiling], 'greedy')
  if (isDone(byHand, whole.ceiling, task.gap)) return finished(byHand, whole.ceiling)
  const rounded = better(byHand, roundedOf(task, [whole]))
  if (isDone(rounded, whole.ceiling, task.gap)) return rounded
  if (cases.length === 1) return searched(task, rounded, [whole], whole.ceiling)
  const parts = cases.map(milp => opened(task, milp))
  const start = better(rounded, roundedOf(task, parts))
  return searched(task, start, parts, whole.ceiling)
}

interface SolveTask extends SearchTask {
  readonly problem: Portfolio
  readonly weights: ArrayLike<number>
  /** In units of `unit`. */
  readonly milp: Milp
  readonly cases: readonly Milp[]
  readonly judged: (chosen: readonly number[], bounds: readonly number[], method: string) => PortfolioSolution
}

function taskOf(problem: Portfolio, solver: MilpSolver, options: SolveOptions): SolveTask {
  const { gap = GAP, timeLimit = TIME_LIMIT, nodeLimit = Infinity, least = [] } = options
  const weights = options.weights ?? problem.objectives.map(() => 1)
  const { milp: plain, columnsOf, switches } = portfolioMilp(problem, weights, least)
  const { milp, unit } = scaledMilp(plain)
  return {
    problem,
    weights,
    least,
    solver,
    milp,
    unit,
    gap,
    limits: { timeLimit, nodeLimit },
    columnsOf,
    cases: hazardCases(milp, problem, switches),
    judged: (chosen, bounds, method) => judgePlan(problem, { weights, least, unit }, chosen, bounds, method),
  }
}

/** A case with its relaxation; no plan of it is worth more than `ceiling`: -Infinity if there is none. */
interface OpenCase {
  readonly milp: Milp
  readonly relaxed: MilpResult
  readonly ceiling: number
}

function opened({ solver, limits, unit }: SolveTask, milp: Milp): OpenCase {
  const relaxed = solver.solve(milp, { gap: 0, ...limits, relaxed: true })
  const known = Number.isFinite(relaxed.bound) ? relaxed.bound * unit : Infinity
  return { milp, relaxed, ceiling: relaxed.status === 'infeasible' ? -Infinity : known }
}

/** The best plan that the relaxations round to. */
function roundedOf({ problem, weights, judged }: SolveTask, cases: readonly OpenCase[]): PortfolioSolution | undefined {
  return cases.reduce<PortfolioSolution | undefined>((best, { relaxed: { x, reducedCosts } }) => {
    if (!x) return best
    const plan = judged(greedyPortfolio(problem, weights, { x, ...(reducedCosts && { reducedCosts }) }), [greatest(cases)], 'rounding')
    return best ? better(best, plan) : plan
  }, undefined)
}

const greatest = (cases: readonly { readonly ceiling: number }[]): number =>
  cases.reduce((most, { ceiling }) => Math.max(most, ceiling), -Infinity)

/** Searches the cases, those that promise most first, as long as they promise enough. */
function searched(task: SolveTask, start: PortfolioSolution, cases: readonly OpenCase[], whole: number): PortfolioSolution {
  const ceilings = Float64Array.from(cases, ({ ceiling }) => ceiling)
  const order = [...cases.keys()].toSorted((a, b) => ceilings[b] - ceilings[a])
  let best = start
  for (const k of order) {
    // What is left is not better than what is known by more than the gap, or there is no plan in it.
    if (isDone(best, ceilings[k], task.gap)) break
    const { chosen, ceiling } = searchPlan(task, cases[k].milp, isAdmissible(best) ? best.chosen : undefined)
    ceilings[k] = Math.min(ceilings[k], ceiling)
    if (chosen) best = better(best, task.judged(chosen, [], task.solver.name))
  }
  const ceiling = ceilings.reduce((most, own) => Math.max(most, own), -Infinity)
  return finished(task.judged(best.chosen, [whole, ceiling], best.method), ceiling)
}

const isAdmissible = ({ audit }: PortfolioSolution): boolean => audit.violation === 0

/** Is a plan so good that what no plan exceeds is within the gap, or is there no plan at all? */
function isDone(plan: PortfolioSolution, ceiling: number, gap: number): boolean {
  if (ceiling === -Infinity) return true
  return isAdmissible(plan) && ceiling - plan.value <= gap * Math.abs(plan.value)
}

/** The one that is admissible, or worth more; of two that are not, the one that breaks less. */
function better(one: PortfolioSolution, other: PortfolioSolution | undefined): PortfolioSolution {
  if (!other) return one
  if (isAdmissible(one) !== isAdmissible(other)) return isAdmissible(one) ? one : other
  if (isAdmissible(one)) return other.value > one.value ? other : one
  return other.audit.violation < one.audit.violation ? other : one
}

/** Where it was shown that there is no plan, the nearest stands for none. */
const finished = (plan: PortfolioSolution, ceiling: number): PortfolioSolution =>
  ceiling === -Infinity && !isAdmissible(plan) ? asInfeasible(plan) : plan

const asInfeasible = (plan: PortfolioSolution): PortfolioSolution => ({ ...plan, status: 'infeasible', bound: Number.NaN, gap: Number.NaN })
