import type { Objective } from '../scenarios/decision-plan.ts'
import { isMinimised } from './is-minimised.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { objectiveValues } from './objective-values.ts'
import type { PlanOutcome } from './plan-outcome.ts'
import type { PlanRule } from './plan-rules.ts'
import type { PlanSetup } from './plan-setup.ts'

/** Excess up to this share of the scale is rounding. */
const TOLERANCE = 1e-9

/** What a plan is worth, and which rules it breaks by how much. An objective that could not be worked out in a future is NaN. */
export function judgePlan(
  genes: Float64Array,
  outcome: PlanOutcome,
  objectives: readonly Objective[],
  rules: readonly PlanRule[],
  setup: PlanSetup,
): JudgedPlan {
  const means = objectives.map(objective => {
    const values = objectiveValues(objective, outcome, setup)
    return values.reduce((sum, value) => sum + value, 0) / values.length
  })
  const excess = rules.map(rule => rule.excess(outcome))
  return {
    genes,
    means,
    losses: means.map((mean, k) => (isMinimised(objectives[k]) ? mean : -mean)),
    excess,
    violation: rules.reduce((sum, { scale }, r) => sum + (excess[r] > TOLERANCE * scale ? excess[r] / scale : 0), 0),
  }
}
