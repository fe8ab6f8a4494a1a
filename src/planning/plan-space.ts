import type { PlanChoice } from './plan-choice.ts'

/**
 * All plans that may be chosen from. A plan is a row of genes, one for each choice: 0 for not doing it, k for its option k - 1.
 */
export interface PlanSpace {
  readonly choices: readonly PlanChoice[]
  /** The alternatives that choices come from, as genes; what the decision forbids is left out of them. */
  readonly written: ReadonlyMap<string, Float64Array>
}
