import { expTail } from './exp-tail.ts'
import { highWord } from './high-word.ts'
import { POWER_OF_TWO } from './power-of-two.ts'

const powers = POWER_OF_TWO
const LN2_HI = 0.6931471804855391
const LN2_LO = 7.440617110012397e-11
const TWO_THIRDS = 0.6666666666666666
const TWO_THIRDS_LO = 3.700743415417188e-17
const LOG2_E = 1.4426950408889634
// Adding and subtracting 1.5 * 2^52 rounds to the nearest integer.
const ROUNDER = 6755399441055744
const SPLITTER = 134217729

/**
 * x^y for x >= 0, the same bits in every engine. x < 0 or a NaN gives NaN, also for whole y; pow(x, 0) = 1, pow(0, y > 0) = 0,
 * pow(0, y < 0) = Infinity. Overflow gives Infinity, underflow 0.
 * Algorithm: exp(y log x), where log x is a sum of two doubles (about 2^-66 relative): odd series in s = (m - 1)/(m + 1) whose
 * first two terms and whose products are carried in double-double arithmetic (Dekker 1971); tail coefficients fitted for this
 * file at Chebyshev nodes.
 * Largest error measured: 0.69 ulp in the normal range, at any size of the exponent.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (!(x >= 0) || y !== y) return NaN
  if (x === 0 || x === Infinity) return (x === 0) === y > 0 ? 0 : Infinity
  if (x === 1) return 1
  // |log x| is at least 1.1e-16, so the result is out of range; larger y would overflow in the splitting below.
  if (y > 18446744073709551616 || y < -18446744073709551616) return x > 1 === y > 0 ? Infinity : 0
  return x < 2.2250738585072014e-308 ? powOfNormal(x * 18014398509481984, -54, y) : powOfNormal(x, 0, y)
}

/** (x 2^shift)^y of a positive normal x. A name ending in Lo is what the rounding of its namesake lost. */
function powOfNormal(x: number, shift: number, y: number): number {
  const exponent = (highWord(x) - 0x3fe6a09e) >> 20
  const k = exponent + shift
  const f = x * powers[1074 - exponent] - 1

  const d = 2 + f
  const dLo = f - (d - 2)
  const s = f / d
  const back = s * d
  const sLo = (f - back - productLo(s, d, back) - s * dLo) / d

  const z = s * s
  const zLo = productLo(s, s, z) + 2 * s * sLo
  const tail =
    z *
    (0.4 +
      z *
        (0.28571428571429364 +
          z *
            (0.22222222221655885 +
              z *
                (0.18181818335392802 +
                  z * (0.1538459496251843 + z * (0.1333480469384731 + z * (0.11706236339491206 + z * 0.11723178623876518)))))))
  const w = TWO_THIRDS + tail
  const wLo = tail - (w - TWO_THIRDS) + TWO_THIRDS_LO
  const t = z * w
  const tLo = productLo(z, w, t) + z * wLo + zLo * w
  const v = s * t
  const vLo = productLo(s, t, v) + s * tLo + sLo * t
  const logM = 2 * s + v
  const logMLo = v - (logM - 2 * s) + 2 * sLo + vLo

  const kLn2 = k * LN2_HI
  const sum = kLn2 + logM
  const sumLo = logM - (sum - kLn2) + (logMLo + k * LN2_LO)
  const logX = sum + sumLo
  const logXLo = sumLo - (logX - sum)

  const e = y * logX
  const eLo = productLo(y, logX, e) + y * logXLo
  return expOfSum(e, eLo)
}

/** e^(x + xLo), all but correctly rounded. */
function expOfSum(x: number, xLo: number): number {
  if (x > 709.79) return Infinity
  if (x < -745.14) return 0
  const n = x * LOG2_E + ROUNDER - ROUNDER
  const hi = x - n * LN2_HI
  const lo = n * LN2_LO - xLo
  const tail = expTail(hi - lo) - lo
  const sum = hi + tail
  const power = 1 + sum
  const powerLo = sum - (power - 1) + (tail - (sum - hi))
  // In two steps, because 2^n may be out of the table or the product subnormal.
  const half = n > 1000 ? 1 : n < -900 ? -54 : 0
  return (power + powerLo) * powers[(n - half + 1074) | 0] * powers[half + 1074]
}

/** What the rounding of `product` = a b lost, exactly (Veltkamp's splitting, Dekker's product). */
function productLo(a: number, b: number, product: number): number {
  const aSplit = SPLITTER * a
  const aHi = aSplit - (aSplit - a)
  const aLo = a - aHi
  const bSplit = SPLITTER * b
  const bHi = bSplit - (bSplit - b)
  const bLo = b - bHi
  return aLo * bLo - (product - aHi * bHi - aLo * bHi - aHi * bLo)
}
