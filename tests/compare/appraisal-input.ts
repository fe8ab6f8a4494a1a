import type { AppraisalInput } from '../../src/compare/appraise.ts'
import type { IndicatorName } from '../../src/indicators/indicators.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'

/** Numbers of one alternative, future by future. */
export interface Futures {
  readonly safety: readonly number[]
  readonly function: readonly number[]
  readonly landscape: readonly number[]
  readonly cost: readonly number[]
  readonly failureProbability: readonly number[]
}

const NAMES = ['safety', 'function', 'landscape', 'cost', 'failureProbability'] as const satisfies readonly IndicatorName[]
const TITLES: Readonly<Record<string, string>> = { idle: '不治理', pretty: '好看而不安全', sound: '稳妥' }

/** Cheap and poor, in four futures. */
export const IDLE: Futures = {
  safety: [0.8, 0.8, 0.6, 0.6],
  function: [0.2, 0.3, 0.2, 0.3],
  landscape: [0.4, 0.4, 0.2, 0.2],
  cost: [0, 0, 0, 0],
  failureProbability: [0.01, 0.01, 0.02, 0.02],
}
/** Best in all but safety: its slopes fail in half of the futures. */
export const PRETTY: Futures = {
  safety: [0.95, 0.95, 0.95, 0.95],
  function: [0.9, 0.9, 0.9, 0.9],
  landscape: [0.9, 0.9, 0.9, 0.9],
  cost: [900, 900, 900, 900],
  failureProbability: [0.06, 0.3, 0.01, 0.04],
}
export const SOUND: Futures = {
  safety: [0.9, 0.7, 0.9, 0.7],
  function: [0.5, 0.5, 0.3, 0.3],
  landscape: [0.6, 0.6, 0.6, 0.6],
  cost: [100, 300, 200, 200],
  failureProbability: [0.02, 0.02, 0.03, 0.01],
}

/** What is to be appraised: some alternatives by the usual criteria and weights, some of it changed. */
export function appraisalInput(
  alternatives: Readonly<Record<string, Futures>>,
  changes: Partial<AppraisalInput> = {},
  scenario: Partial<Scenario> = {},
): AppraisalInput {
  const all = Object.values(alternatives)
  const futures = all[0].cost.length
  return {
    scenario: scenarioOf([{}], {
      title: { en: 'Made up', zh: '虚构情景' },
      alternatives: Object.keys(alternatives).map(id => ({ id, title: { en: `Plan ${id}`, zh: TITLES[id] ?? '方案' }, actions: [] })),
      ...scenario,
    }),
    engine: 'test',
    seed: 5,
    year: 5,
    indicators: NAMES,
    futures,
    values: Float64Array.from({ length: futures * all.length * NAMES.length }, (_, k) => {
      const run = Math.floor(k / NAMES.length)
      return all[run % all.length][NAMES[k % NAMES.length]][Math.floor(run / all.length)]
    }),
    criteria: [
      { indicator: 'safety', weight: 0.4, tolerance: 0.02 },
      { indicator: 'function', weight: 0.3, tolerance: 0.02 },
      { indicator: 'landscape', weight: 0.3, tolerance: 0.02 },
      { indicator: 'cost', weight: 0, tolerance: 0 },
    ],
    weightsFrom: { en: 'given', zh: '用户给定' },
    weightSpace: { kind: 'any' },
    requirements: [],
    confidence: 0.8,
    inputs: [],
    ...changes,
  }
}
