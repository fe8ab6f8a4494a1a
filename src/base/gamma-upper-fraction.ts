/**
 * Q / (x^shape e^-x / Gamma(shape)) of the gamma distribution: the continued fraction of Abramowitz and Stegun 6.5.31, even part, by
 * Lentz's method. For x beyond about shape + 2.
 */
export function gammaUpperFraction(x: number, shape: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let i = 1; i < 500; i++) {
    const a = i * (shape - i)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < 3e-16) break
  }
  return fraction
}
