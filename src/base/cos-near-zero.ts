/**
 * cos(x + tail) for |x| <= pi/4 and a tail below half an ulp of x. Coefficients: fdlibm `k_cos.c` (Sun Microsystems 1993).
 */
export function cosNearZero(x: number, tail: number): number {
  const z = x * x
  const r =
    z *
    (0.0416666666666666019037 +
      z *
        (-0.00138888888888741095749 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))))
  const half = 0.5 * z
  const w = 1 - half
  return w + (1 - w - half + (z * r - x * tail))
}
