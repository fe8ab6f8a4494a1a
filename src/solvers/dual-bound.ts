import type { Milp } from '../decide/portfolio/milp.ts'

/**
 * What no solution of a programme can pass, from any prices of its rows whatever (weak duality): the worth of the columns less the price of
 * what they take, each column at its better end, and the price of each row's limit. Prices of the wrong sign or that are no numbers count as
 * none. So it holds for the prices of a solver that was stopped too, and does not lean on the solver's tolerances.
 * @param prices one for each row, as HiGHS gives its row duals
 * @returns an upper bound of a greatest value, a lower bound of a least; infinite where the prices bound nothing
 */
export function dualBound(problem: Milp, prices: ArrayLike<number>): number {
  const { direction, objective, columnLower, columnUpper, rowLower, rowUpper, rowStart, column, value } = problem
  // A least value is a greatest of the opposite.
  const sign = direction === 'max' ? 1 : -1
  const reduced = objective.map(worth => sign * worth)
  let bound = 0
  for (let r = 0; r < rowUpper.length; r++) {
    const price = sign * prices[r]
    const limit = price > 0 ? rowUpper[r] : rowLower[r]
    if (!(price !== 0 && Number.isFinite(price) && Number.isFinite(limit))) continue
    bound += price * limit
    for (let k = rowStart[r]; k < rowStart[r + 1]; k++) reduced[column[k]] -= price * value[k]
  }
  for (let j = 0; j < reduced.length; j++) if (reduced[j] !== 0) bound += reduced[j] * (reduced[j] > 0 ? columnUpper[j] : columnLower[j])
  return sign * bound
}
