import type { JudgedPlan } from './judged-plan.ts'
import type { PlanAim } from './plan-aim.ts'
import type { PlanRule } from './plan-rules.ts'

/**
 * The least loss in one objective among plans that keep all rules and cost no more than a level.
 * @param cost index of the cost among the objectives
 * @param level [CNY] Infinity: any cost
 */
export function objectiveAim(objective: number, rules: readonly PlanRule[], cost: number, level: number): PlanAim {
  const scale = Math.max(1, level)
  return {
    loss: plan => plan.losses[objective],
    limits: [
      ...rules.map((rule, r) => (plan: JudgedPlan) => plan.excess[r] / rule.scale),
      ...(Number.isFinite(level) ? [(plan: JudgedPlan) => (plan.means[cost] - level) / scale] : []),
    ],
  }
}
