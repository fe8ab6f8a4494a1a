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
  const hi = x - n * LN2_HI
  const lo = n * LN2_LO
  // The polynomial of expTail is written out: V8 inlines so many bytes into a kernel and no more, and a call that is not inlined
  // boxes its result on the heap (measured: 560 bytes a unit-month before).
  const r = hi - lo
  const r2 = r * r
  const r4 = r2 * r2
  const p01 = 0.16666666666666669 + r * 0.041666666666666664
  const p23 = 0.008333333333330051 + r * 0.0013888888888886545
  const p45 = 0.00019841269863105968 + r * 2.4801587317181886e-5
  const p67 = 2.7557268378684192e-6 + r * 2.755728291148268e-7
  const p89 = 2.5100424157005067e-8 + r * 2.0911264239196083e-9
  const tail = r2 * (0.5 + r * (p01 + r2 * p23 + r4 * (p45 + r2 * p67 + r4 * p89)))
  return (1 + (hi + (tail - lo))) * powers[(n + 1074) | 0]
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
