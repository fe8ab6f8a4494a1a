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
 * The best of a few plans in futures other than those they were found in: whoever was only lucky is passed over. Plans that use up a
 * budget to the last may all be beyond it in other futures; then the next list is looked at.
 * @param setup of the second look
 * @param lists of candidates, the most promising first
 * @returns one of the candidates, judged as it was in the search; where none keeps the rules again, the one that breaks them least
 */
export async function lookAgain(
  { space, objectives, decision, cost }: PlanProblem,
  lists: readonly (readonly JudgedPlan[])[],
  setup: PlanSetup,
  run: RunPlans,
): Promise<JudgedPlan> {
  const rules = planRules(decision, setup)
  const aim = objectiveAim(0, rules, cost, Infinity)
  const seen: { readonly plan: JudgedPlan; readonly again: JudgedPlan }[] = []
  for (const list of lists) {
    const outcomes = await run(list.map(({ genes }) => planActions(space, genes)))
    list.forEach((plan, k) => seen.push({ plan, again: judgePlan(plan.genes, outcomes[k], objectives, rules, setup) }))
    if (seen.some(({ again }) => again.violation === 0)) break
  }
  return seen.reduce((top, one) => (betterPlan(one.again, top.again, aim) ? one : top)).plan
}
