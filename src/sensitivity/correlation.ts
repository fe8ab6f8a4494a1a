import { blockSum } from '../base/block-sum.ts'

/** Pearson's correlation of two samples of one length, from -1 to 1; 0 if either does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const n = a.length
  const meanA = blockSum(a, 0, n) / n
  const meanB = blockSum(b, 0, n) / n
  let ab = 0
  let aa = 0
  let bb = 0
  for (let i = 0; i < n; i++) {
    const da = a[i] - meanA
    const db = b[i] - meanB
    ab += da * db
    aa += da * da
    bb += db * db
  }
  return aa > 0 && bb > 0 ? Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))) : 0
}
