/**
 * P / (x^shape e^-x / Gamma(shape)) of the gamma distribution: the series of Abramowitz and Stegun 6.5.29. Quick up to about
 * shape + 2 + sqrt(shape); beyond, `gammaUpperFraction` is.
 */
export function gammaLowerSeries(x: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = shape + 1; term > sum * 1e-17; n++) {
    term *= x / n
    sum += term
  }
  return sum
}
