/** Standard deviation of values[lo] to values[hi - 1] with ddof 1; NaN of fewer than two. */
export function spread(values: ArrayLike<number>, lo = 0, hi: number = values.length): number {
  const n = hi - lo
  if (n < 2) return NaN
  let sum = 0
  for (let i = lo; i < hi; i++) sum += values[i]
  const mean = sum / n
  let squares = 0
  for (let i = lo; i < hi; i++) squares += (values[i] - mean) * (values[i] - mean)
  return Math.sqrt(squares / (n - 1))
}
