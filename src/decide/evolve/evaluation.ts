/** What an individual turned out to be worth: every objective is to be made small. */
export interface Evaluation {
  readonly objectives: readonly number[]
  /** Sum of scaled constraint violations; 0 (or up to 1e-9) is feasible. */
  readonly violation: number
}
