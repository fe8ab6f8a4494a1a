import type { Losses } from './losses.ts'
import type { PlanScores } from './plan-scores.ts'
import { scorePlans } from './score-plans.ts'

/**
 * Largest loss of each plan; the plan for which it is least is Wald's choice (minimax loss, maximin performance). A failed run is not taken
 * as the worst: read `failed` beside it. It grows with the number of futures, so compare only within one set of them.
 * @throws RangeError where the losses do not fit
 */
export function worstLoss(losses: Losses): PlanScores {
  return scorePlans(losses, own => own.reduce((a, b) => Math.max(a, b)))
}
