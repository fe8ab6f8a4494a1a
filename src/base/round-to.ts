/**
 * x rounded to `digits` significant decimal digits (1 to 17), for output whose last bits should not show. Infinities, NaN and the
 * sign of zero stay.
 */
export function roundTo(x: number, digits = 15): number {
  return x === 0 ? x : Number(x.toPrecision(digits))
}
