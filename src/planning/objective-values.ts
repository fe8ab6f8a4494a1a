import { scoreParams } from '../engine/score-params.ts'
import type { Objective } from '../scenarios/decision-plan.ts'
import type { PlanOutcome } from './plan-outcome.ts'
import type { PlanSetup } from './plan-setup.ts'

const PARTS = ['safety', 'function', 'landscape'] as const

/** One objective of a plan, one number a future, as users read it. `score`: sum of safety, function and landscape by the weights of the scenario. */
export function objectiveValues(objective: Objective, { values }: PlanOutcome, { futures, indicators, scenario }: PlanSetup): Float64Array {
  const column = (name: (typeof indicators)[number]): Float64Array => {
    const at = indicators.indexOf(name)
    return values.subarray(at * futures, (at + 1) * futures)
  }
  if (objective !== 'score') return column(objective)
  const weights = PARTS.map(part => scenario.parameters[`scores.${part}`] ?? scoreParams[part].default)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = PARTS.map(column)
  return Float64Array.from({ length: futures }, (_, k) =>
    parts.reduce((sum, part, i) => sum + (total > 0 ? weights[i] / total : 1 / PARTS.length) * part[k], 0),
  )
}
