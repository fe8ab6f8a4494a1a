import { INDICATORS } from '../indicators/indicators.ts'
import type { Objective } from '../scenarios/decision-plan.ts'

/** Is less of an objective better? */
export function isMinimised(objective: Objective): boolean {
  return objective !== 'score' && INDICATORS[objective].direction === 'min'
}
