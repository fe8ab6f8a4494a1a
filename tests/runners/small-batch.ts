import type { Batch } from '../../src/blocks/batch.ts'
import type { BatchPlan } from '../../src/blocks/batch-plan.ts'
import { planBatch } from '../../src/blocks/plan-batch.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'

/** A batch of seven blocks, the last of them short. */
export function smallBatch(changes: Partial<BatchPlan> = {}, scenario: Partial<Scenario> = {}): Batch {
  const small = scenarioOf([{}, { slope: 31, area: 12_000 }], { years: 2, ...scenario })
  const plan = planBatch(small, { engine: '0.0.0-test', replicates: 13, blockSize: 2 })
  return { scenario: small, plan: { ...plan, ...changes } }
}
