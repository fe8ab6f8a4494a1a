import type { PlanSetup } from '../planning/plan-setup.ts'
import type { PlanWorks } from '../planning/plan-works.ts'
import type { Scenario } from '../scenarios/scenario.ts'

/** What a thread that runs plans is born with. */
export interface PlanThreadData {
  readonly scenario: Scenario
}

/** A plan to be run in the futures of a setup; the scenario is with the thread already. */
export interface PlanTask {
  readonly setup: Omit<PlanSetup, 'scenario'>
  readonly works: PlanWorks
}
