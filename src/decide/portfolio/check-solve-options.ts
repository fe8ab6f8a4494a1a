import { checkAmount } from './check-amount.ts'
import { checkWeights } from './check-weights.ts'
import type { Portfolio } from './portfolio.ts'
import type { SolveOptions } from './solve-options.ts'

/**
 * Refuses options that are none: gaps and limits below 0, weights and lower bounds that do not fit the objectives.
 * @throws RangeError
 */
export function checkSolveOptions(problem: Portfolio, { weights, gap, timeLimit, nodeLimit = 0, least = [] }: SolveOptions): void {
  if (weights) checkWeights(problem, weights)
  if (gap !== undefined && !(gap >= 0 && gap < Infinity)) throw new RangeError(`the gap is ${gap}, want a share from 0`)
  if (timeLimit !== undefined && !(timeLimit >= 0))
    throw new RangeError(`the time limit is ${timeLimit}, want seconds from 0, Infinity for none`)
  if (!(nodeLimit >= 0)) throw new RangeError(`the node limit is ${nodeLimit}, want a number from 0, Infinity for none`)
  const { objectives } = problem
  if (least.length > objectives.length) throw new RangeError(`${least.length} lower bounds of ${objectives.length} objectives`)
  least.forEach((bound, k) => {
    if (bound !== undefined) checkAmount(bound, `objective "${objectives[k]}"`, 'its lower bound')
  })
}
