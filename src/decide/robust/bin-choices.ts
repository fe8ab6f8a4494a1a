/** A range of an input and the plan that is best there. */
export interface BinChoice {
  /** Least and largest value of the input among the futures of the bin. */
  readonly from: number
  readonly to: number
  readonly futures: number
  /** Number of the plan with the least mean loss in the bin (the first of several). */
  readonly plan: number
  /** Its mean loss there. */
  readonly loss: number
}

/**
 * The best plan of each bin.
 * @param losses by plan, then by row
 * @param input by row
 * @param bin by row, numbered from 0 without gaps
 */
export function binChoices(losses: readonly Float64Array[], input: ArrayLike<number>, bin: Int32Array): readonly BinChoice[] {
  const bins = bin.reduce((most, b) => Math.max(most, b), -1) + 1
  return Array.from({ length: bins }, (_, b) => {
    const rows = [...bin.keys()].filter(j => bin[j] === b)
    const means = losses.map(own => rows.reduce((sum, j) => sum + own[j], 0) / rows.length)
    const loss = means.reduce((a, b) => Math.min(a, b), Infinity)
    return {
      from: rows.reduce((least, j) => Math.min(least, input[j]), Infinity),
      to: rows.reduce((most, j) => Math.max(most, input[j]), -Infinity),
      futures: rows.length,
      plan: means.indexOf(loss),
      loss,
    }
  })
}
