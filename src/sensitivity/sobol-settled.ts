import type { SobolIndices } from './sobol-indices.ts'

/** [1] mean rank correlation over the resamples that is wanted */
const FIRM_ORDER = 0.95
/** [1] widest interval that is wanted of a factor that matters */
const NARROW = 0.05
/** [1] total index from which a factor matters; assumed */
const MATTERS = 0.05

/**
 * Whether more runs would hardly change the picture: the order by total index is firm under resampling, and the intervals of the total
 * indices of factors that matter (0.05 or more) are narrower than 0.05. Never without bootstrap. Factors that hardly matter swap places by chance:
 * with many of them the order may never be firm.
 */
export function sobolSettled({ constant, ranks, total, totalHalfWidth }: SobolIndices): boolean {
  if (constant) return true
  return ranks.mean > FIRM_ORDER && total.every((index, j) => index < MATTERS || 2 * totalHalfWidth[j] < NARROW)
}
