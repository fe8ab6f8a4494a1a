import { defaultDecision } from '../../src/scenarios/default-decision.ts'
import type { DecisionPlan } from '../../src/scenarios/decision-plan.ts'
import { defaults } from '../../src/base/param-spec.ts'
import { MEASURES, type MeasureName } from '../../src/engine/measures/index.ts'
import type { Measure } from '../../src/engine/measure.ts'
import type { Action, Scenario } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'

/** An action at the doses of the table, some of them changed. */
export function actionOf(measure: MeasureName, units: readonly string[], month: number, dose: Record<string, number> = {}): Action {
  const row: Measure = MEASURES[measure]
  return { measure, units, month, dose: { ...defaults(row.dose), ...dose } }
}

const ALL = ['unit-1', 'unit-2', 'unit-3']

/** Three units in two years: two steep ones above a gentle one; two ways of treating them. */
export function smallScenario(changes: Partial<Scenario> = {}): Scenario {
  return scenarioOf(
    [
      { slope: 38, flowsTo: 'unit-3', cohesion: 2, frictionAngle: 30 },
      { slope: 20, flowsTo: 'unit-3', area: 30_000 },
      { slope: 6, area: 20_000 },
    ],
    {
      years: 2,
      alternatives: [
        { id: 'do-nothing', title: { en: 'Do nothing', zh: '不治理' }, actions: [] },
        {
          id: 'full',
          title: { en: 'Full', zh: '全面' },
          actions: [
            actionOf('regrade', ['unit-1'], 2),
            actionOf('own-soil', ALL, 3, { depth: 0.31, coverage: 0.9 }),
            actionOf('sheep-manure', ALL, 3),
            actionOf('grass-seeding', ALL, 4, { rate: 26 }),
            actionOf('monitoring', [], 1),
          ],
        },
        {
          id: 'green',
          title: { en: 'Green', zh: '绿化' },
          actions: [
            actionOf('grass-seeding', ['unit-2', 'unit-3'], 5, { rate: 14 }),
            actionOf('shrub-planting', ['unit-2'], 5, { density: 1900 }),
          ],
        },
      ],
      ...changes,
    },
  )
}

/** The usual decision of a scenario, some of it changed. */
export function decisionOf({ years, alternatives }: Scenario, changes: Partial<DecisionPlan> = {}): DecisionPlan {
  return { ...defaultDecision(years, alternatives), ...changes }
}
