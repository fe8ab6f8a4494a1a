import { checkAmount } from './check-amount.ts'
import type { Portfolio } from './portfolio.ts'

/**
 * Refuses weights that are no numbers, or not one for each objective.
 * @throws RangeError
 */
export function checkWeights({ objectives }: Portfolio, weights: ArrayLike<number>): void {
  if (weights.length !== objectives.length)
    throw new RangeError(`${weights.length} weights of ${objectives.length} objectives, want one for each`)
  objectives.forEach((objective, k) => checkAmount(weights[k], `objective "${objective}"`, 'its weight'))
}
