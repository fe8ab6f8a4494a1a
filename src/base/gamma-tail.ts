import { exp } from './exp.ts'
import { gammaLowerSeries } from './gamma-lower-series.ts'
import { gammaUpperFraction } from './gamma-upper-fraction.ts'
import { logGamma } from './log-gamma.ts'
import { log } from './log.ts'

/**
 * Probability that a gamma variate with scale 1 exceeds x: the regularised upper incomplete gamma function Q(shape, x). x <= 0 gives
 * 1, Infinity 0. `shape` from 0.05 to 200 (not measured beyond).
 * Algorithm: 1 - series below shape + 1, where the tail is no small number, beyond it the continued fraction.
 * Largest relative error measured: 2e-13 at a tail of 1e-123, where x - shape log x loses digits; 7e-14 for tails above 1e-15.
 */
export function gammaTail(shape: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : NaN
  if (x === Infinity) return 0
  const weight = exp(shape * log(x) - x - logGamma(shape))
  return x < shape + 1 ? 1 - weight * gammaLowerSeries(x, shape) : weight * gammaUpperFraction(x, shape)
}
