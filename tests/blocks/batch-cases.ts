import type { Batch } from '../../src/blocks/batch.ts'
import { planBatch, type BatchChoice } from '../../src/blocks/plan-batch.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'

const SEEDING = { measure: 'grass-seeding', units: ['unit-1'], month: 5, dose: { rate: 30 } }

/** A small scenario of two alternatives, and a batch of it with all choices open. */
export function smallBatch(choice: Partial<BatchChoice> = {}, changes: Partial<Scenario> = {}): Batch {
  const scenario = scenarioOf([{}], {
    years: 2,
    alternatives: [
      { id: 'do-nothing', title: { en: 'Do nothing', zh: '不治理' }, actions: [] },
      { id: 'seeding', title: { en: 'Seeding', zh: '播种' }, actions: [SEEDING] },
    ],
    ...changes,
  })
  return {
    scenario,
    plan: planBatch(scenario, {
      engine: '0.1.0',
      replicates: 23,
      blockSize: 8,
      indicators: ['cover', 'erosion', 'cost', 'plantSurvival', 'damaged'],
      ...choice,
    }),
  }
}
