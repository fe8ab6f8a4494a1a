/** A plan with what it is worth in the futures it was tried in. */
export interface JudgedPlan {
  /** One for each choice: 0 for not doing it, k for its option k - 1. */
  readonly genes: Float64Array
  /** Means over futures of the objectives, as users read them. */
  readonly means: readonly number[]
  /** The same, each turned so that less is better. */
  readonly losses: readonly number[]
  /** For each rule by how much it is broken, in its unit; 0 or less: it is kept. */
  readonly excess: readonly number[]
  /** Sum of scaled excesses; 0: the plan is admissible. */
  readonly violation: number
}
