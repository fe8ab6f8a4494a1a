import type { Evaluation } from './evaluation.ts'

/** A plan and what is known of it. Failed ones have a NaN among their objectives or as violation. */
export interface Individual extends Evaluation {
  readonly genes: Float64Array
  /** How often it has been evaluated: 1, and 1 more with every refinement. */
  readonly looks: number
}
