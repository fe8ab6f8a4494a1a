/** The file that threads run plans with. Futures are made once in each thread and kept. */
import { workerData } from 'node:worker_threads'
import type { PlanOutcome } from '../planning/plan-outcome.ts'
import { planRuns } from '../planning/plan-runs.ts'
import type { PlanTask, PlanThreadData } from './plan-task.ts'

const { scenario } = workerData as PlanThreadData
const known = new Map<string, ReturnType<typeof planRuns>>()

/** Runs one plan. */
export function planTask({ setup, works }: PlanTask): PlanOutcome {
  const key = JSON.stringify(setup)
  const run = known.get(key) ?? planRuns({ ...setup, scenario })
  known.set(key, run)
  return run(works)
}
