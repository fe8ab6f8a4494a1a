import type { JudgedPlan } from './judged-plan.ts'
import { planFront } from './plan-front.ts'
import type { PlanProblem } from './plan-problem.ts'
import { rivalOf } from './rival-of.ts'
import { spreadPlans } from './spread-plans.ts'

/** Plans of the front that are shown, besides the recommended one and the rivals of alternatives. */
const SHOWN = 12

/**
 * The plans that a report shows, by cost: some evenly over the front, the recommended one, and the best for the cost of each alternative.
 */
export function shownPlans(
  all: readonly JudgedPlan[],
  recommended: JudgedPlan,
  alternatives: readonly JudgedPlan[],
  { cost }: PlanProblem,
): readonly JudgedPlan[] {
  const front = planFront(all)
  const rivals = alternatives.flatMap(alternative => {
    const at = rivalOf(alternative, front, cost)
    return at === undefined ? [] : [front[at]]
  })
  const shown = new Set([recommended, ...rivals, ...spreadPlans(front, SHOWN)])
  return [...shown].toSorted((a, b) => a.means[cost] - b.means[cost])
}
