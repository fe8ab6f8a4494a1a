/**
 * Mean of the largest n (1 - level) numbers of a sample; where that is no whole number, the last one counts in part. It is the minimum over
 * v of v + mean(max(x - v, 0)) / (1 - level). Level 0 gives the mean, towards 1 the largest number. Sources: Rockafellar, Uryasev 2002,
 * doi:10.1016/S0378-4266(02)00271-6; Acerbi, Tasche 2002.
 * @param sorted ascending, finite
 * @param level in [0, 1]
 * @returns NaN for an empty sample
 */
export function tailMean(sorted: Float64Array, level: number): number {
  const n = sorted.length
  if (n === 0) return NaN
  // A tail of less than one number is the largest one.
  const tail = Math.max(1, n * (1 - level))
  const whole = Math.min(n, Math.floor(tail))
  let sum = 0
  for (let j = n - whole; j < n; j++) sum += sorted[j]
  if (whole < n) sum += (tail - whole) * sorted[n - whole - 1]
  // Sums may round past the largest number.
  return Math.min(sum / tail, sorted[n - 1])
}
