import type { Objective } from '../scenarios/decision-plan.ts'
import { judgePlan } from './judge-plan.ts'
import type { JudgedPlan } from './judged-plan.ts'
import { planActions } from './plan-actions.ts'
import type { PlanOutcome } from './plan-outcome.ts'
import type { PlanRule } from './plan-rules.ts'
import type { PlanSetup } from './plan-setup.ts'
import type { PlanSpace } from './plan-space.ts'
import type { PlanWorks } from './plan-works.ts'
import { repairGenes } from './repair-genes.ts'

/** Runs plans, whoever does it: outcomes in the order of the plans, the same bits from any number of workers. */
export type RunPlans = (plans: readonly PlanWorks[]) => Promise<readonly PlanOutcome[]>

/** What a judge needs. */
export interface JudgeSetup {
  readonly space: PlanSpace
  readonly setup: PlanSetup
  readonly objectives: readonly Objective[]
  readonly rules: readonly PlanRule[]
  readonly needs: readonly (readonly number[])[]
  readonly run: RunPlans
}

/** Judges plans by simulation; a plan that was judged before is not run again. */
export interface PlanJudge {
  /** Genes are repaired first; results in the order asked. */
  judge(plans: readonly Float64Array[]): Promise<readonly JudgedPlan[]>
  /** Every plan that was run, in the order in which they were first asked for. */
  all(): readonly JudgedPlan[]
}

/** A judge with a memory of its own. */
export function planJudge({ space, setup, objectives, rules, needs, run }: JudgeSetup): PlanJudge {
  const known = new Map<string, JudgedPlan>()
  return {
    async judge(plans) {
      const repaired = plans.map(plan => {
        const genes = plan.slice()
        repairGenes(space, needs, genes)
        return genes
      })
      const fresh = new Map(repaired.flatMap(genes => (known.has(genes.join(' ')) ? [] : [[genes.join(' '), genes] as const])))
      const outcomes = await run([...fresh.values()].map(genes => planActions(space, genes)))
      ;[...fresh].forEach(([key, genes], k) => known.set(key, judgePlan(genes, outcomes[k], objectives, rules, setup)))
      return repaired.flatMap(genes => known.get(genes.join(' ')) ?? [])
    },
    all: () => [...known.values()],
  }
}
