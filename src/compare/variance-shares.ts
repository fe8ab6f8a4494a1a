/** How much of a variance comes from what is not known and how much from chance. */
export interface VarianceShares {
  /** Share of what is not known of parameters: between outer draws; [0, 1]. */
  readonly epistemic: number
  /** Share of chance, weather and lotteries: within outer draws; [0, 1]. */
  readonly aleatory: number
  /** Estimated variance, the sum of both parts, in the unit of the values squared. */
  readonly variance: number
  /** Outer draws that were used. */
  readonly outer: number
}

/**
 * Splits the variance of a nested run by analysis of variance with random effects (Searle, Casella and McCulloch 1992): parameters stay
 * the same over `inner` replicates in a row, chance never does. The mean square within draws estimates the part of chance; the mean square
 * between them, less that, over `inner`, the part of parameters (0 where that is negative). An unfinished last group is left out.
 * Shares are NaN for fewer than two outer or two inner draws, and where nothing varies.
 * @param values by replicate
 * @param inner replicates that share their parameters
 */
export function varianceShares(values: ArrayLike<number>, inner: number): VarianceShares {
  const outer = Math.floor(values.length / inner)
  if (!(outer >= 2 && inner >= 2)) return { epistemic: NaN, aleatory: NaN, variance: NaN, outer }
  const means = Array.from({ length: outer }, (_, g) => mean(values, g * inner, (g + 1) * inner))
  const middle = mean(means, 0, outer)
  let between = 0
  let within = 0
  means.forEach((own, g) => {
    between += (inner * (own - middle) * (own - middle)) / (outer - 1)
    for (let k = g * inner; k < (g + 1) * inner; k++) within += ((values[k] - own) * (values[k] - own)) / (outer * (inner - 1))
  })
  const parameters = Math.max(0, (between - within) / inner)
  const variance = parameters + within
  return { epistemic: parameters / variance, aleatory: within / variance, variance, outer }
}

function mean(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k++) sum += values[k]
  return sum / (to - from)
}
