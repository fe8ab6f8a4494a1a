import type { DecisionPlan, Objective } from '../scenarios/decision-plan.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { PlanSpace } from './plan-space.ts'

/** Everything that stays the same while one problem is solved. */
export interface PlanProblem {
  readonly scenario: Scenario
  readonly decision: DecisionPlan
  /** The first is the main one; the cost is among them, at index `cost`. */
  readonly objectives: readonly Objective[]
  readonly cost: number
  readonly space: PlanSpace
  /** From `safetyNeeds`. */
  readonly needs: readonly (readonly number[])[]
}
