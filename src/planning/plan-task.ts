import type { JudgedPlan } from './judged-plan.ts'
import type { PlanJudge } from './plan-judge.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { PlanRule } from './plan-rules.ts'
import type { PlanSetup } from './plan-setup.ts'

/** A problem with what it takes to judge plans of it. */
export interface PlanTask {
  readonly problem: PlanProblem
  readonly setup: PlanSetup
  readonly rules: readonly PlanRule[]
  readonly judge: PlanJudge
  /** The alternatives of the scenario, judged like plans. */
  readonly own: readonly JudgedPlan[]
  /** Places of unsafe units in `scenario.units`. */
  readonly ground: readonly number[]
}
