/** How a portfolio is to be solved. */
export interface SolveOptions {
  /** One for each objective; default: all 1. */
  readonly weights?: ArrayLike<number>
  /** Relative gap at which to stop; default 0.001. */
  readonly gap?: number
  /**
   * [s] for the linear relaxation, and once more for the search; default 60. A plan that the limit ends depends on the machine; a bound
   * holds all the same, and where the time is too short for one, nothing is claimed.
   */
  readonly timeLimit?: number
  /** Lower bounds of objectives. */
  readonly least?: readonly (number | undefined)[]
}
