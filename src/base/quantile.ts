/**
 * Quantile of type 7 of Hyndman and Fan 1996 (the default of R and numpy): linear between order statistics at h = (n - 1) p.
 * `sorted` ascending without NaN; p is clamped to [0, 1]; NaN for an empty array or p NaN. Increasing in p, and exactly an order statistic
 * where h is within 4 n 2^-52 of a whole number (as in R), so p = i / (n - 1) hits in spite of its rounding.
 */
export function quantile(sorted: Float64Array, p: number): number {
  const last = sorted.length - 1
  if (last < 0 || p !== p) return NaN
  const h = last * Math.max(0, Math.min(1, p))
  const whole = Math.floor(h + 0.5)
  if (Math.abs(h - whole) <= last * 8.881784197001252e-16) return sorted[whole]
  const below = Math.floor(h)
  const a = sorted[below]
  const b = sorted[below + 1]
  if (a === b) return a
  const share = h - below
  // The second form is for infinite values and differences that overflow.
  return b - a < Infinity ? Math.min(b, a + share * (b - a)) : a * (1 - share) + b * share
}
