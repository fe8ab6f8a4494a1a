import type { Scenario } from '../scenarios/scenario.ts'
import type { BatchPlan } from './batch-plan.ts'

/** A scenario and what is to be computed of it. */
export interface Batch {
  readonly scenario: Scenario
  readonly plan: BatchPlan
}
