/** One number for each plan, from the runs that did not fail. */
export interface PlanScores {
  /** By plan; NaN where all its runs failed. Compare plans only where `failed` allows it: a plan may have failed in its worst futures. */
  readonly values: Float64Array
  /** By plan: runs that failed (NaN or infinite) and are not in the value. */
  readonly failed: Uint32Array
}
