/** The least-cost corridor of a pair of patches. */
export interface LeastCostCorridor {
  /** [cost m] of the least-cost path; Infinity if there is none */
  readonly leastCost: number
  /** [cost m] what the cheapest way through each cell costs more than the least-cost path; Infinity where no way leads through */
  readonly excess: Float64Array
}

/** [1] sums along different ways differ by rounding: a smaller share of the least cost is 0 */
const ROUNDING = 1e-12

/**
 * Normalised least-cost corridor NLCC = CWD_A + CWD_B - LCD_AB: never below 0, and 0 on the least-cost path. (leastcostpath's
 * corridor is half the sum, not normalised.)
 *
 * Source: McRae & Kavanagh (2011), Linkage Mapper.
 *
 * @param fromA [cost m] accumulated cost from the first patch
 * @param toB [cost m] accumulated cost to the second patch; under the rule 'destination' made with `towards`
 * @throws RangeError where the two are not of the same length
 */
export function leastCostCorridor(fromA: Float64Array, toB: Float64Array): LeastCostCorridor {
  if (fromA.length !== toB.length) throw new RangeError(`costs of ${fromA.length} and ${toB.length} cells: they must be of one grid`)
  const excess = new Float64Array(fromA.length)
  let leastCost = Infinity
  for (let cell = 0; cell < excess.length; cell++) {
    const sum = fromA[cell] + toB[cell]
    excess[cell] = sum
    if (sum < leastCost) leastCost = sum
  }
  if (leastCost === Infinity) return { leastCost, excess }
  for (let cell = 0; cell < excess.length; cell++) {
    const more = excess[cell] - leastCost
    excess[cell] = more <= ROUNDING * leastCost ? 0 : more
  }
  return { leastCost, excess }
}
