import type { JudgedPlan } from './judged-plan.ts'
import type { PlanJudge } from './plan-judge.ts'
import type { PlannedWork } from './plan-optimization.ts'
import type { PlanProblem } from './plan-problem.ts'

/** What each work of a plan is good for: what the plan would be worth without it, and how many plans of the front do it too. */
export async function explainWorks(
  { space, cost }: PlanProblem,
  plan: JudgedPlan,
  front: readonly JudgedPlan[],
  judge: PlanJudge,
): Promise<readonly PlannedWork[]> {
  const chosen = [...plan.genes.keys()].filter(c => plan.genes[c] > 0)
  const without = await judge.judge(chosen.map(c => plan.genes.with(c, 0)))
  return chosen.map((c, k): PlannedWork => {
    const { id, options, kept } = space.choices[c]
    const { action, adaptive, year } = options[plan.genes[c] - 1]
    return {
      choice: id,
      action,
      ...(adaptive && { adaptive }),
      year,
      inFront: front.filter(({ genes }) => genes[c] > 0).length / front.length,
      ...(!kept && {
        without: { loss: without[k].losses[0] - plan.losses[0], saved: plan.means[cost] - without[k].means[cost] },
      }),
    }
  })
}
