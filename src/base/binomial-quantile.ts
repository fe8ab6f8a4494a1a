import { exp } from './exp.ts'
import { log } from './log.ts'

/**
 * Number of successes among n independent trials of probability p, at cumulative probability u in (0, 1): the smallest k with
 * P(successes <= k) >= u. n is an integer from 0 to 1000, p is clamped to [0, 1]; NaN in u or p gives NaN. Increasing in u and p, in p to
 * rounding.
 * Cost: none but a comparison if u <= 1 - n p (Bernoulli's inequality: then the answer is 0), else one log, one exp and a step for
 * each success (or failure, if p > 1/2).
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (u <= 1 - n * p) return 0
  if (p !== p || u !== u) return NaN
  if (p >= 1) return n
  return p <= 0.5 ? successes(u, n, p) : n - failures(1 - u, n, 1 - p)
}

function successes(u: number, n: number, p: number): number {
  const q = 1 - p
  let probability = exp(n * log(q))
  let cumulative = probability
  let k = 0
  while (cumulative < u && k < n) {
    probability *= ((n - k) * p) / ((k + 1) * q)
    k++
    cumulative += probability
    // Past the mode nothing more can be added: u is within rounding of 1.
    if (probability < 1e-18 && k > n * p) break
  }
  return k
}

/** Largest j with P(failures <= j - 1) <= v, so that n - j is the smallest number of successes with probability >= 1 - v. */
function failures(v: number, n: number, p: number): number {
  const q = 1 - p
  let probability = exp(n * log(q))
  let cumulative = probability
  let j = 0
  while (cumulative <= v && j < n) {
    probability *= ((n - j) * p) / ((j + 1) * q)
    j++
    cumulative += probability
    if (probability < 1e-18 && j > n * p) break
  }
  return j
}
