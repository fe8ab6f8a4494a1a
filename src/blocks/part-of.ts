/** Part of a range that a number falls into; the upper end belongs to the last one. */
export function partOf(x: number, low: number, high: number, parts: number): number {
  return high > low ? Math.min(parts - 1, Math.floor(((x - low) / (high - low)) * parts)) : 0
}
