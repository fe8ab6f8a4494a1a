/** Objectives of plans in each of the same futures, all to be made small. */
export interface FutureObjectives {
  readonly plans: readonly string[]
  readonly objectives: readonly string[]
  readonly futures: number
  /** values[(future * plans.length + plan) * objectives.length + objective]; a NaN or infinite number: the run failed. */
  readonly values: Float64Array
}
