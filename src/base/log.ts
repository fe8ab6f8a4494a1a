import { highWord } from './high-word.ts'
import { POWER_OF_TWO } from './power-of-two.ts'

const powers = POWER_OF_TWO
// 33 bits of ln 2, so that an exponent times it is exact, and the rest.
const LN2_HI = 0.6931471804855391
const LN2_LO = 7.440617110012397e-11

/**
 * Natural logarithm, the same bits in every engine. `log(0)` is -Infinity, a negative number or NaN gives NaN.
 * Algorithm and coefficients: FreeBSD msun / fdlibm `e_log.c` (Sun Microsystems 1993): x = 2^k m with m in [0.707, 1.414],
 * log m from the odd series in s = (m - 1)/(m + 1).
 * Largest error measured: 0.83 ulp.
 */
export function log(x: number): number {
  return x >= 2.2250738585072014e-308 && x <= 1.7976931348623157e308 ? logOfNormal(x, 0) : logElsewhere(x)
}

/** log(x 2^shift) of a positive normal x. */
function logOfNormal(x: number, shift: number): number {
  // 0x3fe6a09e is the upper word of sqrt(1/2): the mantissa is taken from [0.707, 1.414) so that f is small on both sides of 1.
  const exponent = (highWord(x) - 0x3fe6a09e) >> 20
  const f = x * powers[1074 - exponent] - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
  const odd = z * (0.666666666666673513 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)))
  const half = 0.5 * f * f
  const k = exponent + shift
  return k * LN2_HI - (half - (s * (half + (even + odd)) + k * LN2_LO) - f)
}

function logElsewhere(x: number): number {
  if (x === 0) return -Infinity
  if (!(x > 0)) return NaN
  return x === Infinity ? x : logOfNormal(x * 18014398509481984, -54)
}
