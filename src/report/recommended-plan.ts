import type { FrontPlan, PlanOptimization } from '../planning/plan-optimization.ts'

/** The plan that an optimisation recommends. */
export function recommendedPlan({ front, recommended }: PlanOptimization): FrontPlan {
  const plan = front[recommended]
  if (!plan) throw new RangeError('an optimisation recommends a plan')
  return plan
}
