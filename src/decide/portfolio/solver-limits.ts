/** When a solver gives up; what was found by then counts. */
export interface SolverLimits {
  /** [s], Infinity or absent: none. What such a limit ends depends on the machine. */
  readonly timeLimit?: number
  /** Nodes of the search tree, Infinity or absent: none. What such a limit ends is the same on every machine. */
  readonly nodeLimit?: number
}
