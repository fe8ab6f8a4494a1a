import type { Losses } from './losses.ts'
import type { PlanScores } from './plan-scores.ts'
import { scorePlans } from './score-plans.ts'

/**
 * Hurwicz's criterion: optimism x least loss + (1 - optimism) x largest loss. Optimism 1 looks at the best future only, 0 at the worst one;
 * some authors call the complement alpha.
 * @param optimism in [0, 1]
 * @throws RangeError for an optimism out of its range or losses that do not fit
 */
export function hurwiczLoss(losses: Losses, optimism: number): PlanScores {
  if (!(optimism >= 0 && optimism <= 1)) throw new RangeError(`optimism ${optimism}: wanted a number from 0 to 1`)
  return scorePlans(losses, own => {
    const least = own.reduce((a, b) => Math.min(a, b))
    const most = own.reduce((a, b) => Math.max(a, b))
    return optimism * least + (1 - optimism) * most
  })
}
