import type { Milp } from './milp.ts'

export interface MilpOptions {
  /** Relative gap at which to stop. */ readonly gap: number
  /** [s] */ readonly timeLimit: number
  /** A solution to start from. */ readonly start?: Float64Array
  /** Leave the whole numbers out: the bound of the linear relaxation. */ readonly relaxed?: boolean
}

export interface MilpResult {
  /** `stopped`: the time was up; `x` is the best found, if any was. */
  readonly status: 'optimal' | 'stopped' | 'infeasible' | 'unbounded'
  /** Absent where none was found. */
  readonly x?: Float64Array
  readonly objective: number
  /** No solution is better than this. */
  readonly bound: number
}

/** Solves mixed integer programmes; name and version go into the result of whoever asks. */
export interface MilpSolver {
  readonly name: string
  solve(problem: Milp, options: MilpOptions): MilpResult
}
