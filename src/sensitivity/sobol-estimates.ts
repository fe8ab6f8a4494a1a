import type { SobolTerms } from './sobol-terms.ts'

/**
 * Writes Sobol' indices from weighted base points, standardised by the variance (ddof 0) of A and B together:
 *
 * S_j = mean(B (AB_j - A)) / V, ST_j = mean((A - AB_j)^2) / (2 V), S_jk = mean(BA_j AB_k - A B) / V - S_j - S_k; all 0 if V is 0.
 *
 * Source: Saltelli et al. 2010, Comput. Phys. Commun. 181:259-270, table 2 (b) and (f); Saltelli 2002 for pairs.
 *
 * @param weights how often each base point counts; all once if left out
 * @param out first-order indices, then total, then those of pairs j < k: one for each column of the terms but the first two
 */
export function sobolEstimates(
  { blocks, factors, columns, width }: SobolTerms,
  weights: Float64Array | undefined,
  out: Float64Array,
): void {
  const sum = weightedSum(columns, 0, blocks, weights) / (2 * blocks)
  const variance = weightedSum(columns, blocks, blocks, weights) / (2 * blocks) - sum * sum
  if (!(variance > 0)) {
    out.fill(0)
    return
  }
  for (let c = 2; c < width; c++) out[c - 2] = weightedSum(columns, c * blocks, blocks, weights) / blocks / variance
  let pair = 2 * factors
  if (pair === width - 2) return
  for (let j = 0; j < factors; j++) {
    for (let k = j + 1; k < factors; k++, pair++) out[pair] -= out[j] + out[k]
  }
}

/** Four sums side by side, so that an addition need not wait for the last. */
function weightedSum(values: Float64Array, from: number, n: number, weights: Float64Array | undefined): number {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let i = 0
  if (weights) {
    for (; i + 3 < n; i += 4) {
      s0 += weights[i] * values[from + i]
      s1 += weights[i + 1] * values[from + i + 1]
      s2 += weights[i + 2] * values[from + i + 2]
      s3 += weights[i + 3] * values[from + i + 3]
    }
    for (; i < n; i++) s0 += weights[i] * values[from + i]
  } else {
    for (; i + 3 < n; i += 4) {
      s0 += values[from + i]
      s1 += values[from + i + 1]
      s2 += values[from + i + 2]
      s3 += values[from + i + 3]
    }
    for (; i < n; i++) s0 += values[from + i]
  }
  return s0 + s1 + (s2 + s3)
}
