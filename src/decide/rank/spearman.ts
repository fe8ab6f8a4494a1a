import { averageRanks } from './average-ranks.ts'

/**
 * Spearman's rank correlation (1904): Pearson's correlation of the ranks, ties averaged. 1 for rankings of fewer than two alternatives or
 * both all tied; 0 if only one is all tied.
 * @param a ranks (or any numbers in the same order), smaller is better
 * @returns [1] in [-1, 1]
 * @throws RangeError on different lengths
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`got ${a.length} and ${b.length} ranks, want the same alternatives`)
  const rankA = averageRanks(a)
  const rankB = averageRanks(b)
  const mean = (a.length + 1) / 2
  let both = 0
  let squareA = 0
  let squareB = 0
  for (let i = 0; i < rankA.length; i++) {
    both += (rankA[i] - mean) * (rankB[i] - mean)
    squareA += (rankA[i] - mean) * (rankA[i] - mean)
    squareB += (rankB[i] - mean) * (rankB[i] - mean)
  }
  if (squareA === 0 && squareB === 0) return 1
  if (squareA === 0 || squareB === 0) return 0
  return both / Math.sqrt(squareA * squareB)
}
