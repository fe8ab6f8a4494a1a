/**
 * Quantile at probability u in [0, 1] of the triangular distribution on [low, high] with its peak at mode, in their unit.
 * low = high gives low. Outside [0, 1] NaN. Each side is measured from its own end, so u = 0 and u = 1 give the ends exactly.
 */
export function triangularQuantile(u: number, low: number, mode: number, high: number): number {
  if (!(u >= 0 && u <= 1)) return NaN
  const range = high - low
  if (range === 0) return low
  if (u * range < mode - low) return Math.min(mode, low + Math.sqrt(u * range * (mode - low)))
  return Math.max(mode, high - Math.sqrt((1 - u) * range * (high - mode)))
}
