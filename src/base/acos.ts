const PI = 3.141592653589793
const HALF_PI = 1.5707963267948966
const HALF_PI_LO = 6.123233995736766e-17
const SPLITTER = 134217729

/**
 * Angle in [0, pi] whose cosine is x, the same bits in every engine. |x| > 1 or NaN gives NaN.
 * Algorithm and coefficients: fdlibm `e_acos.c` (Sun Microsystems 1993): arcsin from a rational function up to 0.5, beyond it
 * from the half angle. Largest error measured: 0.91 ulp.
 */
export function acos(x: number): number {
  if (!(Math.abs(x) <= 1)) return NaN
  if (Math.abs(x) < 0.5) return HALF_PI - (x - (HALF_PI_LO - x * arcsinTail(x * x)))
  const z = (1 - Math.abs(x)) * 0.5
  const s = Math.sqrt(z)
  const tail = arcsinTail(z)
  if (x < 0) return PI - 2 * (s + (tail * s - HALF_PI_LO))
  if (x === 1) return 0
  // The square of 26 bits is exact, which gives the root twice the precision.
  const split = SPLITTER * s
  const sHi = split - (split - s)
  const sLo = (z - sHi * sHi) / (s + sHi)
  return 2 * (sHi + (tail * s + sLo))
}

/** (arcsin(x) - x) / x as a function of z = x^2 <= 1/4. */
function arcsinTail(z: number): number {
  const p =
    z *
    (0.166666666666666657415 +
      z *
        (-0.325565818622400915405 +
          z * (0.201212532134862925881 + z * (-0.0400555345006794114027 + z * (7.91534994289814532176e-4 + z * 3.4793310759602116757e-5)))))
  const q = 1 + z * (-2.40339491173441421878 + z * (2.02094576023350569471 + z * (-0.68828397160545329303 + z * 0.0770381505559019352791)))
  return p / q
}
