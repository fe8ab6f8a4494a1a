import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { RunPlans } from '../planning/plan-judge.ts'
import type { PlanOutcome } from '../planning/plan-outcome.ts'
import type { PlanSetup } from '../planning/plan-setup.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { PlanTask, PlanThreadData } from './plan-task.ts'

/** Times that a plan is begun before it counts as one that kills its threads. */
const TRIES = 3
const WORKER = new URL('./plan-worker.js', import.meta.url)

/** Threads that run plans of one scenario. */
export interface PlanThreads {
  /** For `optimizePlan`. */
  readonly open: (setup: PlanSetup) => RunPlans
  close(): Promise<void>
}

/**
 * Runs plans in threads: one plan is one task, whoever takes it, and outcomes come back in the order of the plans, so that nothing depends
 * on the number of threads. A plan whose thread dies is run again on a fresh one.
 * @param file what the threads run; for tests of threads that die
 */
export function planThreads(scenario: Scenario, threads: number = availableParallelism(), file: URL = WORKER): PlanThreads {
  const pool = new Piscina<PlanTask, PlanOutcome>({
    filename: file.href,
    name: 'planTask',
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Infinity,
    workerData: { scenario } satisfies PlanThreadData,
  })
  // A thread that cannot be loaded shows as failed tasks; without a listener the process would end.
  pool.on('error', () => undefined)

  const once = async (task: PlanTask): Promise<PlanOutcome> => {
    let reason: unknown
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        return await pool.run(task)
      } catch (error) {
        reason = error
      }
    }
    throw new Error(`a plan could not be run, tried ${TRIES} times: ${reason instanceof Error ? reason.message : String(reason)}`)
  }
  return {
    open:
      ({ scenario: _scenario, ...setup }) =>
      plans =>
        Promise.all(plans.map(works => once({ setup, works }))),
    close: () => pool.destroy(),
  }
}
