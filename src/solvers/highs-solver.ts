import highsModule, { type Highs } from 'highs'
import type { Milp } from '../decide/portfolio/milp.ts'
import type { MilpOptions, MilpResult, MilpSolver } from '../decide/portfolio/milp-solver.ts'
import { dualBound } from './dual-bound.ts'

/** The typings are those of a CommonJS module, while what is loaded is an ES module whose default is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

/** [s] HiGHS wants a finite limit: 30 years. */
const FOR_EVER = 1e9
/** The most nodes that HiGHS can be told. */
const ALL_NODES = 2147483647
/** By how much, of 1 or the objective, a bound may seem to be passed by the solver's own tolerances. */
const SLACK = 1e-6

/**
 * HiGHS (Huangfu and Hall 2018, doi:10.1007/s12532-017-0130-5) as WebAssembly, on one thread and with a fixed random seed: the same
 * problem gives the same answer, unless a time limit ends it.
 * @param locateFile where the `.wasm` file lies, for browsers
 */
export async function highsSolver(locateFile?: (file: string) => string): Promise<MilpSolver> {
  const highs = await loadHighs(locateFile && { locateFile })
  return {
    name: 'HiGHS 1.15',
    solve: (problem, options) => highs.withModel(modelOf(highs, problem, options), model => solve(highs, model, problem, options)),
  }
}

type ModelData = Extract<Parameters<Highs['createModel']>[0], { readonly numCols: number }>
type Model = ReturnType<Highs['createModel']>

function modelOf({ constants, infinity }: Highs, problem: Milp, { relaxed }: MilpOptions): ModelData {
  const columns = problem.objective.length
  const rows = problem.rowUpper.length
  const bound = (value: number): number => (value === Infinity ? infinity : value === -Infinity ? -infinity : value)
  const { integer, continuous } = constants.variableType
  return {
    numCols: columns,
    numRows: rows,
    sense: problem.direction === 'max' ? constants.objectiveSense.maximize : constants.objectiveSense.minimize,
    colCost: problem.objective,
    colLower: problem.columnLower.map(bound),
    colUpper: problem.columnUpper.map(bound),
    rowLower: problem.rowLower.map(bound),
    rowUpper: problem.rowUpper.map(bound),
    matrix: {
      format: 'csr',
      numRows: rows,
      numCols: columns,
      starts: problem.rowStart,
      indices: problem.column,
      values: problem.value,
    },
    ...(!relaxed && problem.integer.some(Boolean) && { integrality: Array.from(problem.integer, flag => (flag ? integer : continuous)) }),
  }
}

function solve({ constants }: Highs, model: Model, problem: Milp, options: MilpOptions): MilpResult {
  const { start, relaxed } = options
  setLimits(model, options)
  if (start) model.setSolution({ colValue: start })
  const { optimal, unboundedOrInfeasible } = constants.modelStatus
  let { modelStatus: status } = model.run()
  if (status === unboundedOrInfeasible) {
    // What presolve leaves open, the search itself tells apart.
    model.options.set({ presolve: 'off' })
    status = model.run().modelStatus
  }
  const done = status === optimal
  if (!(done || isLimit(status, constants))) return withoutSolution(status, problem, constants)
  const found = model.info.get('primal_solution_status') === constants.solutionStatus.feasible
  const objective = found ? model.getObjectiveValue() : Number.NaN
  const { colValue, colDual, rowDual } = model.getSolution()
  const known = { status: done ? 'optimal' : 'stopped', objective, ...(found && { x: Float64Array.from(colValue) }) } as const
  if (!relaxed && problem.integer.some(Boolean)) return { ...known, bound: mixedBound(model, problem, objective) }
  return {
    ...known,
    ...(found && colDual.length === colValue.length && { reducedCosts: Float64Array.from(colDual) }),
    bound: linearBound(problem, rowDual, done, objective),
  }
}

function setLimits(model: Model, { gap, timeLimit = FOR_EVER, nodeLimit = ALL_NODES }: MilpOptions): void {
  model.options.set({
    output_flag: false,
    random_seed: 0,
    mip_rel_gap: gap,
    time_limit: Math.min(timeLimit, FOR_EVER),
    mip_max_nodes: Math.min(Math.floor(nodeLimit), ALL_NODES),
  })
}

/** What is said where a run ended neither with a solution nor by a limit. */
function withoutSolution(status: number, { direction }: Milp, constants: Highs['constants']): MilpResult {
  const { empty, infeasible, unbounded } = constants.modelStatus
  if (status === infeasible) return { status: 'infeasible', objective: Number.NaN, bound: Number.NaN }
  if (status === empty) return { status: 'optimal', x: new Float64Array(0), objective: 0, bound: 0 }
  const known = { objective: Number.NaN, bound: direction === 'max' ? Infinity : -Infinity }
  return status === unbounded ? { status: 'unbounded', ...known } : { status: 'failed', reason: reasonOf(status, constants), ...known }
}

/** Was a search ended by one of its limits, so that what it has found so far counts? */
function isLimit(status: number, { modelStatus }: Highs['constants']): boolean {
  const { timeLimit, iterationLimit, solutionLimit, interrupted, objectiveBound, objectiveTarget } = modelStatus
  return [timeLimit, iterationLimit, solutionLimit, interrupted, objectiveBound, objectiveTarget].some(limit => limit === status)
}

function reasonOf(status: number, { modelStatus }: Highs['constants']): string {
  return Object.entries(modelStatus).find(([, code]) => code === status)?.[0] ?? `status ${status}`
}

/** The bound of a search, as long as it is one: what was found must not pass it. */
function mixedBound(model: Model, { direction }: Milp, objective: number): number {
  const sign = direction === 'max' ? 1 : -1
  const bound = Number(model.info.get('mip_dual_bound'))
  const passed = sign * (objective - bound) > SLACK * Math.max(1, Math.abs(objective))
  return Number.isFinite(bound) && !passed ? bound : sign * Infinity
}

/** From the prices of the rows, which bound whether or not the solver was done; where they bound nothing, the optimum itself. */
function linearBound(problem: Milp, prices: Float64Array, done: boolean, objective: number): number {
  const bound = dualBound(problem, prices)
  if (Number.isFinite(bound)) return bound
  return done ? objective : problem.direction === 'max' ? Infinity : -Infinity
}
