/** Scores as functions of one weight t in [0, 1]: score i = rest[i] + t (own[i] - rest[i]). */
export interface WeightLine {
  readonly own: Float64Array
  readonly rest: Float64Array
  /** Whether the other weights are all 0, so that they share equally what is left. */
  readonly othersShareEqually: boolean
}

/**
 * Weighted sums when the weight of criterion k goes from 0 to 1 and the others keep their proportions; if the others are all 0 they share
 * equally. With one criterion nothing can change.
 * @param values values[alternative * weights.length + criterion] [1]
 * @param weights add to 1
 */
export function weightLine(values: Float64Array, weights: Float64Array, k: number): WeightLine {
  const m = weights.length
  const n = values.length / m
  const own = Float64Array.from({ length: n }, (_, i) => values[i * m + k])
  if (m === 1) return { own, rest: own, othersShareEqually: false }
  // Added, not 1 - w_k: the difference would lose the digits of small weights.
  const others = weights.reduce((sum, w, j) => (j === k ? sum : sum + w), 0)
  const share = weights.map((w, j) => {
    if (j === k) return 0
    return others > 0 ? w / others : 1 / (m - 1)
  })
  const rest = own.map((_, i) => share.reduce((sum, w, j) => sum + w * values[i * m + j], 0))
  return { own, rest, othersShareEqually: others === 0 }
}
