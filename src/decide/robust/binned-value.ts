/**
 * Value of learning in which of several bins a future lies, before choosing: the least mean loss less the mean over the bins of the least
 * mean loss within each. At least 0, but for rounding.
 * @param losses by plan, then by row, finite
 * @param rows which rows count; a row may be named more than once
 * @param bin by entry of `rows`
 * @returns in the unit of the losses; NaN without rows
 */
export function binnedValue(losses: readonly Float64Array[], rows: ArrayLike<number>, bin: Int32Array): number {
  const bins = bin.reduce((most, b) => Math.max(most, b), -1) + 1
  const least = new Float64Array(bins).fill(Infinity)
  const sums = new Float64Array(bins)
  let now = Infinity
  for (const own of losses) {
    sums.fill(0)
    for (let j = 0; j < rows.length; j++) sums[bin[j]] += own[rows[j]]
    let total = 0
    for (let b = 0; b < bins; b++) {
      total += sums[b]
      if (sums[b] < least[b]) least[b] = sums[b]
    }
    now = Math.min(now, total)
  }
  return (now - least.reduce((sum, value) => sum + value, 0)) / rows.length
}
