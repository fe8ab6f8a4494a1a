import { averageRanks } from './average-ranks.ts'
import { correlation } from './correlation.ts'

/**
 * Spearman's rank correlation of two samples of one length, from -1 to 1: Pearson's of the ranks, equal values sharing theirs. 0 if either
 * does not vary. Values without NaN.
 * Source: Spearman 1904, Am. J. Psychol. 15:72-101.
 */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  return correlation(averageRanks(a), averageRanks(b))
}
