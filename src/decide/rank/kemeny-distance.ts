/**
 * Kemeny's distance of two rankings (Kemeny and Snell 1962): 2 for each pair in opposite order, 1 for each pair tied in one only.
 * @param a ranks, smaller is better
 * @throws RangeError on different lengths
 */
export function kemenyDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`got ${a.length} and ${b.length} ranks, want the same alternatives`)
  let distance = 0
  for (let i = 0; i < a.length; i++) for (let j = 0; j < i; j++) distance += Math.abs(Math.sign(a[i] - a[j]) - Math.sign(b[i] - b[j]))
  return distance
}
