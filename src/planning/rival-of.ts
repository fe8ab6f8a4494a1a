import type { JudgedPlan } from './judged-plan.ts'

/**
 * The admissible plan that costs no more than another one and is best in the main objective.
 * @param cost index of the cost among the objectives
 * @returns its index, undefined where there is none
 */
export function rivalOf(other: JudgedPlan, plans: readonly JudgedPlan[], cost: number): number | undefined {
  const able = [...plans.keys()].filter(k => plans[k].violation === 0 && plans[k].means[cost] <= other.means[cost])
  return able.length === 0 ? undefined : able.reduce((best, k) => (plans[k].losses[0] < plans[best].losses[0] ? k : best))
}
