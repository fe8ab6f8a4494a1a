import { betterPlan } from './better-plan.ts'
import { beyond } from './beyond.ts'
import { improvePlan, type ImproveSetup } from './improve-plan.ts'
import type { Relaxation } from './plan-optimization.ts'
import type { PlanRule } from './plan-rules.ts'
import { relaxationAim } from './relaxation-aim.ts'

/** Rounds of linear steps for each rule. */
const ROUNDS = 2

/**
 * Why nothing is admissible: for each rule that any plan breaks, the least by which it would have to give way while all other rules are
 * kept, as far as the search finds it. A plan that breaks least may leave most of a budget that is too small for anything safe.
 */
export async function relaxRules(setup: ImproveSetup, rules: readonly PlanRule[]): Promise<readonly Relaxation[]> {
  const { judge } = setup
  const relaxations: Relaxation[] = []
  const least = judge.all().reduce((top, plan) => (plan.violation < top.violation ? plan : top))
  for (const [r, rule] of rules.entries()) {
    if (!judge.all().some(({ excess }) => excess[r] > 0)) continue
    const aim = relaxationAim(r, rules)
    let best = judge.all().reduce((top, plan) => (betterPlan(plan, top, aim) ? plan : top))
    for (const kind of ['packages', ...Array.from({ length: ROUNDS }, () => 'singles' as const)] as const) {
      best = (await improvePlan(setup, best, aim, kind)).best
    }
    const alone = beyond(best, aim) === 0
    if (!alone && least.excess[r] <= 0) continue
    relaxations.push({
      title: rule.title,
      unit: rule.unit,
      limit: rule.limit,
      ...(rule.indicator && { indicator: rule.indicator }),
      ...(alone && { by: Math.max(0, best.excess[r]) }),
    })
  }
  return relaxations.filter(({ by }) => by === undefined || by > 0)
}
