/**
 * sin(x + tail) for |x| <= pi/4 and a tail below half an ulp of x. Coefficients: fdlibm `k_sin.c` (Sun Microsystems 1993).
 */
export function sinNearZero(x: number, tail: number): number {
  const z = x * x
  const v = z * x
  const r =
    0.00833333333332248946124 +
    z * (-1.98412698298579493134e-4 + z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)))
  return x - (z * (0.5 * tail - v * r) - tail - v * -0.166666666666666324348)
}
