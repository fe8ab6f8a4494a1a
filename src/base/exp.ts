import { expTail } from './exp-tail.ts'
import { POWER_OF_TWO } from './power-of-two.ts'

const powers = POWER_OF_TWO
const LN2_HI = 0.6931471804855391
const LN2_LO = 7.440617110012397e-11
const LOG2_E = 1.4426950408889634
// Adding 1.5 * 2^52 leaves no room for a fraction: adding and subtracting it rounds to the nearest integer.
const ROUNDER = 6755399441055744

/**
 * e^x, the same bits in every engine. Above 709.782712893384 Infinity, below -745.1332191019412 zero, subnormal between -745.13
 * and -708.4; NaN gives NaN.
 * Algorithm: x = n ln 2 + r with |r| <= ln(2)/2 (Cody and Waite 1980), polynomial of degree 12 in r,
 * multiplied by 2^n.
 * Largest error measured: 0.86 ulp.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expElsewhere(x)
  const n = x * LOG2_E + ROUNDER - ROUNDER
  return expOfRest(x, n) * powers[(n + 1074) | 0]
}

/** exp(x - n ln 2) where n is the integer nearest to x / ln 2. */
function expOfRest(x: number, n: number): number {
  const hi = x - n * LN2_HI
  const lo = n * LN2_LO
  // lo enters again because its rounding in hi - lo would cost half a unit in the last place.
  return 1 + (hi + (expTail(hi - lo) - lo))
}

function expElsewhere(x: number): number {
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  if (x !== x) return x
  // 2^n is out of the table or the product subnormal: scale in two steps, of which only the second can round.
  const n = x * LOG2_E + ROUNDER - ROUNDER
  const half = x > 0 ? 1 : -54
  return expOfRest(x, n) * powers[(n - half + 1074) | 0] * powers[half + 1074]
}
