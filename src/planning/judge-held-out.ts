import { asGoodAs } from './as-good-as.ts'
import { checkOrders } from './check-orders.ts'
import { hasSafetyWork } from './has-safety-work.ts'
import { heldOutPlan } from './held-out-plan.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { planActions } from './plan-actions.ts'
import { planDuel } from './plan-duel.ts'
import type { RunPlans } from './plan-judge.ts'
import type { JudgedAlternative, PlanOptimization, RuleCheck } from './plan-optimization.ts'
import type { PlanOutcome } from './plan-outcome.ts'
import { planRules, type PlanRule } from './plan-rules.ts'
import type { PlanSetup } from './plan-setup.ts'
import type { PlanTask } from './plan-task.ts'
import { rivalOf } from './rival-of.ts'

/** Replicate at which the held-out futures begin; far from all others, and at a whole Latin block. */
const HELD_OUT = 1_048_576

/** What is shown of plans and alternatives, in futures that had no part in finding them. */
export async function judgeHeldOut(
  { problem, setup, rules, own, ground }: PlanTask,
  shown: readonly JudgedPlan[],
  chosen: JudgedPlan,
  futures: number,
  open: (setup: PlanSetup) => RunPlans,
): Promise<
  Pick<PlanOptimization, 'front' | 'recommended' | 'asGood' | 'rules' | 'orders' | 'alternatives' | 'unsafeGround' | 'uncurable'>
> {
  const { scenario, decision, space, objectives, cost, needs } = problem
  const heldOut: PlanSetup = { ...setup, first: HELD_OUT, futures }
  const run = open(heldOut)
  const outcomes = await run(shown.map(({ genes }) => planActions(space, genes)))
  const theirs = await run(scenario.alternatives)
  const recommended = shown.indexOf(chosen)
  const front = shown.map((plan, k) => ({
    ...planActions(space, plan.genes),
    means: plan.means,
    ...heldOutPlan(outcomes[k], objectives, heldOut),
    gain: planDuel(outcomes[k], outcomes[recommended], problem, heldOut).gain,
  }))
  const allowed = planRules(decision, heldOut)
  const kept = outcomes.map(outcome => allowed.every(rule => rule.excess(outcome) <= 0))
  return {
    front,
    recommended,
    ...asGoodAs(front, recommended, kept, objectives[0]),
    unsafeGround: ground.map(i => scenario.units[i].id),
    uncurable: ground.filter(i => !hasSafetyWork(space, i)).map(i => scenario.units[i].id),
    rules: checkRules(rules, chosen, allowed, outcomes[recommended]),
    orders: checkOrders(scenario, decision, needs, front[recommended].actions),
    alternatives: scenario.alternatives.map(({ id, title }, a): JudgedAlternative => {
      const rival = rivalOf(own[a], shown, cost)
      return {
        id,
        title,
        means: own[a].means,
        violation: own[a].violation,
        ...heldOutPlan(theirs[a], objectives, heldOut),
        ...(rival !== undefined && { rival: { plan: rival, ...planDuel(outcomes[rival], theirs[a], problem, heldOut) } }),
      }
    }),
  }
}

function checkRules(
  rules: readonly PlanRule[],
  { excess }: JudgedPlan,
  heldOut: readonly PlanRule[],
  outcome: PlanOutcome,
): readonly RuleCheck[] {
  return rules.map(({ id, title, unit, limit, indicator }, r) => ({
    id,
    title,
    unit,
    limit,
    ...(indicator && { indicator }),
    excess: excess[r],
    heldOutExcess: heldOut[r].excess(outcome),
  }))
}
