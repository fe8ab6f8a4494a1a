/** The least of 1, 2, 2.5, 4, 5, 6, 8 and 10 times a power of ten that is not below `x`: where an axis may end. */
export function niceCeiling(x: number): number {
  if (!(x > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(x))
  const step = [1, 2, 2.5, 4, 5, 6, 8, 10].find(multiple => multiple * power >= x) ?? 10
  return step * power
}
