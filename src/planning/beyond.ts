import type { JudgedPlan } from './judged-plan.ts'
import type { PlanAim } from './plan-aim.ts'

/** Excess up to here is rounding [1 of the scale]. */
const TOLERANCE = 1e-9

/** How far a plan is from keeping the limits of an aim: the sum of what is broken; 0: all are kept. */
export function beyond(plan: JudgedPlan, { limits }: PlanAim): number {
  return limits.reduce((sum, limit) => sum + (limit(plan) > TOLERANCE ? limit(plan) : 0), 0)
}
