import { betterPlan } from './better-plan.ts'
import { judgePlan } from './judge-plan.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { objectiveAim } from './objective-aim.ts'
import { planActions } from './plan-actions.ts'
import type { RunPlans } from './plan-judge.ts'
import type { PlanProblem } from './plan-problem.ts'
import { planRules } from './plan-rules.ts'
import type { PlanSetup } from './plan-setup.ts'

/**
 * The best of a few plans in futures other than those they were found in: whoever was only lucky is passed over.
 * @param setup of the second look
 * @returns one of `candidates`, judged as it was in the search
 */
export async function lookAgain(
  { space, objectives, decision, cost }: PlanProblem,
  candidates: readonly JudgedPlan[],
  setup: PlanSetup,
  run: RunPlans,
): Promise<JudgedPlan> {
  const rules = planRules(decision, setup)
  const aim = objectiveAim(0, rules, cost, Infinity)
  const outcomes = await run(candidates.map(({ genes }) => planActions(space, genes)))
  const again = candidates.map(({ genes }, k) => judgePlan(genes, outcomes[k], objectives, rules, setup))
  const best = again.reduce((top, plan, k) => (betterPlan(plan, again[top], aim) ? k : top), 0)
  return candidates[best]
}
