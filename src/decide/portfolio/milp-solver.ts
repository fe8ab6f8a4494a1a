import type { Milp } from './milp.ts'
import type { SolverLimits } from './solver-limits.ts'

export interface MilpOptions extends SolverLimits {
  /** Relative gap at which to stop. */ readonly gap: number
  /** A solution to start from. */ readonly start?: Float64Array
  /** Leave the whole numbers out: the bound of the linear relaxation. */ readonly relaxed?: boolean
}

export interface MilpResult {
  /** `stopped`: a limit ended it; `x` is the best found, if any was. `failed`: the solver gave up, `reason` says why. */
  readonly status: 'optimal' | 'stopped' | 'infeasible' | 'unbounded' | 'failed'
  readonly reason?: string
  /** Absent where none was found. */
  readonly x?: Float64Array
  /** Of a linear relaxation: what the objective gains, at the prices of the rows, by one more of each column. */
  readonly reducedCosts?: Float64Array
  /** Of `x`; NaN where there is none. */
  readonly objective: number
  /** No solution is better than this; Infinity for a greatest value that nothing bounds, -Infinity for a least; NaN: infeasible. */
  readonly bound: number
}

/** Solves mixed integer programmes; name and version go into the result of whoever asks. */
export interface MilpSolver {
  readonly name: string
  solve(problem: Milp, options: MilpOptions): MilpResult
}
