/** One number to be made small for each plan in each of the same futures. */
export interface Losses {
  readonly plans: readonly string[]
  readonly futures: number
  /** values[plan * futures + future]; NaN: the run failed. */
  readonly values: Float64Array
}
