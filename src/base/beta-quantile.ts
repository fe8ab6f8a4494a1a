import { exp } from './exp.ts'
import { log } from './log.ts'
import { logGamma } from './log-gamma.ts'

/**
 * Quantile at probability u of the beta distribution with shapes a and b. u = 0 gives 0, u = 1 gives 1, outside [0, 1] NaN.
 * Algorithm: with t = log(x / (1 - x)) the logarithms of both tail probabilities are concave, so Newton's method on log I(t)
 * (u <= 1/2) or log(1 - I)(t) converges from anywhere. Incomplete beta function: continued fraction DLMF 8.17.22.
 * Largest error relative to min(x, 1 - x) measured for a, b from 0.1 to 200: 8e-13, or one ulp of 1 where x rounds to near 1.
 */
export function betaQuantile(u: number, a: number, b: number): number {
  if (!(u > 0 && u < 1)) return u === 0 ? 0 : u === 1 ? 1 : NaN
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
  const lower = u <= 0.5
  const target = log(lower ? u : 1 - u)
  let left = -740
  let right = 740
  let t = log(a / b)
  for (let i = 0; i < 200; i++) {
    const x = 1 / (1 + exp(-t))
    const y = 1 / (1 + exp(t))
    const weight = exp(a * log(x) + b * log(y) - logBeta)
    // The fraction converges fast below the mean; beyond it the mirrored one.
    const below = x < (a + 1) / (a + b + 2)
    const near = below ? (weight * fraction(x, a, b)) / a : (weight * fraction(y, b, a)) / b
    const probability = below === lower ? near : 1 - near
    const miss = target - log(probability)
    if (miss > 0 === lower) left = t
    else right = t
    const step = (miss * (lower ? probability : -probability)) / weight
    const next = t + step
    if (Math.abs(step) < 1e-9) return 1 / (1 + exp(-next))
    // The first step may land where the probability underflows and the step is not a number.
    t = next > left && next < right ? next : (left + right) / 2
  }
  return 1 / (1 + exp(-t))
}

/** The continued fraction of I_x(a, b) a B(a, b) / (x^a (1 - x)^b), by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    result *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    result *= c * d
    if (Math.abs(c * d - 1) < 3e-16) break
  }
  return result
}
