import highsModule, { type Highs } from 'highs'
import type { Milp } from '../decide/portfolio/milp.ts'
import type { MilpOptions, MilpResult, MilpSolver } from '../decide/portfolio/milp-solver.ts'

/** The typings are those of a CommonJS module, while what is loaded is an ES module whose default is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

/**
 * HiGHS (Huangfu and Hall 2018, doi:10.1007/s12532-017-0130-5) as WebAssembly, on one thread and with a fixed random seed: the same
 * problem gives the same answer, unless the time limit ends it.
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

function solve({ constants }: Highs, model: Model, problem: Milp, { gap, timeLimit, start, relaxed }: MilpOptions): MilpResult {
  model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: gap, time_limit: timeLimit })
  if (start) model.setSolution({ colValue: start })
  model.run()
  const status = model.getModelStatus()
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = constants.modelStatus
  if (status === infeasible || status === unboundedOrInfeasible) return { status: 'infeasible', objective: Number.NaN, bound: Number.NaN }
  if (status === unbounded) return { status: 'unbounded', objective: Number.NaN, bound: Number.NaN }
  const found = model.info.get('primal_solution_status') === constants.solutionStatus.feasible
  const objective = found ? model.getObjectiveValue() : Number.NaN
  const mixed = !relaxed && problem.integer.some(Boolean)
  const dual = mixed ? Number(model.info.get('mip_dual_bound')) : objective
  return {
    status: status === optimal ? 'optimal' : 'stopped',
    ...(found && { x: Float64Array.from(model.getSolution().colValue) }),
    objective,
    bound: dual,
  }
}
