import type { RunPlans } from './plan-judge.ts'
import { planRuns } from './plan-runs.ts'
import type { PlanSetup } from './plan-setup.ts'

/** Runs plans one after the other where it is called. */
export function inlinePlans(setup: PlanSetup): RunPlans {
  const run = planRuns(setup)
  return plans => Promise.resolve(plans.map(run))
}
