import { isMinimised } from './is-minimised.ts'
import { objectiveValues } from './objective-values.ts'
import type { PlanDuel } from './plan-optimization.ts'
import type { PlanOutcome } from './plan-outcome.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { PlanSetup } from './plan-setup.ts'
import { futureStatistics } from './plan-statistics.ts'

/** A plan against another or an alternative in the main objective, future by future. */
export function planDuel(ours: PlanOutcome, theirs: PlanOutcome, { objectives: [main] }: PlanProblem, setup: PlanSetup): PlanDuel {
  const sign = isMinimised(main) ? -1 : 1
  const others = objectiveValues(main, theirs, setup)
  const gains = objectiveValues(main, ours, setup).map((value, k) => sign * (value - others[k]))
  return { gain: futureStatistics(gains), better: gains.filter(gain => gain > 0).length / gains.length }
}
