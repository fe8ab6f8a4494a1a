import { quantile } from '../base/quantile.ts'

/** Order in which `pawnSummary` writes. */
export const PAWN_STATISTICS = ['minimum', 'mean', 'median', 'maximum', 'variation'] as const

/**
 * Minimum, mean, median, maximum and coefficient of variation (ddof 0) of distances, leaving out those of empty slices (NaN); all NaN if every
 * slice is empty. The coefficient is 0 where the mean is.
 * @param out of 5 elements
 */
export function pawnSummary(distances: Float64Array, out: Float64Array): void {
  const sorted = distances.filter(distance => !Number.isNaN(distance)).toSorted()
  const n = sorted.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += sorted[i]
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += (sorted[i] - mean) * (sorted[i] - mean)
  out[0] = n > 0 ? sorted[0] : NaN
  out[1] = mean
  out[2] = quantile(sorted, 0.5)
  out[3] = n > 0 ? sorted[n - 1] : NaN
  out[4] = mean === 0 ? 0 : Math.sqrt(squares / n) / mean
}
