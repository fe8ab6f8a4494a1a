import type { SolverLimits } from './solver-limits.ts'

/**
 * How a portfolio is to be solved. The limits hold for each linear relaxation, and once more for each search: by default 60 s. A plan that
 * the time ends depends on the machine; with `timeLimit: Infinity` and a `nodeLimit` it does not. A bound holds all the same, and where the
 * limits are too tight for one, nothing is claimed.
 */
export interface SolveOptions extends SolverLimits {
  /** One for each objective; default: all 1. */
  readonly weights?: ArrayLike<number>
  /** Relative gap at which to stop; default 0.001. */
  readonly gap?: number
  /** Lower bounds of objectives. */
  readonly least?: readonly (number | undefined)[]
}
