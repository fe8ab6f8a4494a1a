import type { JudgedPlan } from './judged-plan.ts'

/** What a search looks for. */
export interface PlanAim {
  /** What is to be small; NaN is worst. */
  loss(plan: JudgedPlan): number
  /** What must be kept: by how much it is broken, over its scale; 0 or less is kept. */
  readonly limits: readonly ((plan: JudgedPlan) => number)[]
}
