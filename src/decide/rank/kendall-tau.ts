/**
 * Kendall's tau-b of two rankings (Kendall 1945), ties allowed: pairs in the same order minus pairs in opposite order, over the geometric
 * mean of the pairs not tied in each. 1 for rankings of fewer than two alternatives or both all tied; 0 if only one is all tied.
 * @param a ranks, smaller is better
 * @returns [1] in [-1, 1]
 * @throws RangeError on different lengths
 */
export function kendallTau(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`got ${a.length} and ${b.length} ranks, want the same alternatives`)
  let agreement = 0
  let untiedA = 0
  let untiedB = 0
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const inA = Math.sign(a[i] - a[j])
      const inB = Math.sign(b[i] - b[j])
      agreement += inA * inB
      untiedA += inA * inA
      untiedB += inB * inB
    }
  if (untiedA === 0 && untiedB === 0) return 1
  if (untiedA === 0 || untiedB === 0) return 0
  // One root: the product of two would round past 1 for equal rankings.
  return agreement / Math.sqrt(untiedA * untiedB)
}
