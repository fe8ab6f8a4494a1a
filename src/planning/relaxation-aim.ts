import type { JudgedPlan } from './judged-plan.ts'
import type { PlanAim } from './plan-aim.ts'
import type { PlanRule } from './plan-rules.ts'

/** The least that one rule must give way by while all others are kept. */
export function relaxationAim(relaxed: number, rules: readonly PlanRule[]): PlanAim {
  const limits = rules.map((rule, r) => (plan: JudgedPlan) => plan.excess[r] / rule.scale)
  return { loss: plan => Math.max(0, limits[relaxed](plan)), limits: limits.filter((_, r) => r !== relaxed) }
}
