import { scoreParams } from '../engine/score-params.ts'
import type { Objective } from '../scenarios/decision-plan.ts'
import { chanceEstimate } from './chance-estimate.ts'
import { objectiveValues } from './objective-values.ts'
import type { HeldOutPlan } from './plan-optimization.ts'
import type { PlanOutcome } from './plan-outcome.ts'
import type { PlanSetup } from './plan-setup.ts'
import { futureStatistics } from './plan-statistics.ts'

/** What a plan comes to in futures that had no part in finding it. */
export function heldOutPlan(outcome: PlanOutcome, objectives: readonly Objective[], setup: PlanSetup): HeldOutPlan {
  const { futures, scenario } = setup
  const { years, parameters } = scenario
  const of = (objective: Objective): Float64Array => objectiveValues(objective, outcome, setup)
  const allowed = parameters['scores.gateProbability'] ?? scoreParams.gateProbability.default
  return {
    objectives: objectives.map(objective => futureStatistics(of(objective))),
    scores: {
      safety: futureStatistics(of('safety')),
      function: futureStatistics(of('function')),
      landscape: futureStatistics(of('landscape')),
      cost: futureStatistics(of('cost')),
    },
    spending: Array.from({ length: years }, (_, year) => {
      let total = 0
      for (let k = 0; k < futures; k++) total += outcome.money[k * years + year]
      return total / futures
    }),
    unsafe: chanceEstimate(of('failureProbability').filter(value => !(value <= allowed)).length, futures),
  }
}
