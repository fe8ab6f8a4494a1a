/** How far a search had come at the end of a generation. */
export interface ConvergenceRow {
  /** 0 for the initial population. */
  readonly generation: number
  /** Individuals evaluated so far, failed ones included, refinements not. */
  readonly evaluations: number
  readonly failed: number
  readonly refinements: number
  /** Of the elite against the fixed reference point; null without one. */
  readonly hypervolume: number | null
  /** How often so far a point came into a box of its own in the epsilon archive; null without one. */
  readonly epsilonProgress: number | null
  /** Size of the elite: the epsilon archive, or without one the feasible individuals of the population that nothing dominates. */
  readonly nondominated: number
  /** [1] Smallest violation in the population, 0 once one is feasible; null while all have failed. */
  readonly bestViolation: number | null
}
