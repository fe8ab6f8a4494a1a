import { highWord } from './high-word.ts'
import { POWER_OF_TWO } from './power-of-two.ts'

const powers = POWER_OF_TWO
// 1/ln 10 with 26 bits and log10 2 with 36 bits, so that the leading products are exact, and the rests.
const INVERSE_LN10_HI = 0.4342944771051407
const INVERSE_LN10_LO = 4.798111141615973e-9
const LOG10_2_HI = 0.30102999565860955
const LOG10_2_LO = 5.371644767466998e-12
const SPLITTER = 134217729

/**
 * Logarithm to base 10, the same bits in every engine; exact for the powers of ten that are doubles (10^0 to 10^22).
 * `log10(0)` is -Infinity, a negative number or NaN gives NaN.
 * Algorithm and coefficients: FreeBSD msun `e_log10.c`: the series of `log`, with the leading part of log m kept to 26 bits.
 * Largest error measured: 0.70 ulp.
 */
export function log10(x: number): number {
  return x >= 2.2250738585072014e-308 && x <= 1.7976931348623157e308 ? log10OfNormal(x, 0) : log10Elsewhere(x)
}

/** log10(x 2^shift) of a positive normal x. */
function log10OfNormal(x: number, shift: number): number {
  const exponent = (highWord(x) - 0x3fe6a09e) >> 20
  const f = x * powers[1074 - exponent] - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
  const odd = z * (0.666666666666673513 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)))
  const half = 0.5 * f * f
  const lead = f - half
  const split = SPLITTER * lead
  const hi = split - (split - lead)
  const lo = f - hi - half + s * (half + (even + odd))
  const k = exponent + shift
  const fromMantissa = hi * INVERSE_LN10_HI
  const fromExponent = k * LOG10_2_HI
  const sum = fromExponent + fromMantissa
  const rest = k * LOG10_2_LO + (lo + hi) * INVERSE_LN10_LO + lo * INVERSE_LN10_HI
  return rest + (fromExponent - sum + fromMantissa) + sum
}

function log10Elsewhere(x: number): number {
  if (x === 0) return -Infinity
  if (!(x > 0)) return NaN
  return x === Infinity ? x : log10OfNormal(x * 18014398509481984, -54)
}
