// pi/2 in three parts of 33 bits, whose products with a 20-bit integer are exact, and the rest.
const PART_1 = 1.5707963267341256
const PART_2 = 6.077100506303966e-11
const PART_3 = 2.0222662487111665e-21
const REST = 8.4784276603689e-32
const TWO_OVER_PI = 0.6366197723675814
const ROUNDER = 6755399441055744

/**
 * Argument reduction of sin, cos and tan: returns n, the integer nearest to 2 x / pi, and writes x - n pi/2 into `rest` as the sum
 * rest[0] + rest[1], accurate to 2^-53 of the difference even where it nearly vanishes. For |x| <= 1e6 (Cody and Waite 1980).
 */
export function quarterTurns(x: number, rest: Float64Array): number {
  const n = x * TWO_OVER_PI + ROUNDER - ROUNDER
  const a = x - n * PART_1
  const second = n * PART_2
  const b = a - second
  const third = n * PART_3
  const c = b - third
  const lo = differenceLo(a, second, b) + differenceLo(b, third, c) - n * REST
  const sum = c + lo
  rest[0] = sum
  rest[1] = c - sum + lo
  return n
}

/** What the rounding of `difference` = a - b lost, exactly (Knuth). */
function differenceLo(a: number, b: number, difference: number): number {
  const bBack = a - difference
  const aBack = difference + bBack
  return a - aBack - (b - bBack)
}
