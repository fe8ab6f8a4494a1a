/**
 * Whether a is nowhere worse than b and somewhere better; all numbers are to be made small. A strict partial order: nothing dominates
 * itself or its double. A point with NaN dominates nothing and is dominated by nothing.
 * @throws RangeError where the points are of different lengths
 */
export function dominates(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) throw new RangeError(`points of ${a.length} and of ${b.length} objectives cannot be compared`)
  let better = false
  for (let k = 0; k < a.length; k++) {
    if (!(a[k] <= b[k])) return false
    if (a[k] < b[k]) better = true
  }
  return better
}
