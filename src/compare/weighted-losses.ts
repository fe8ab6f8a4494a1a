import type { FutureTable } from '../decide/rank/future-table.ts'
import { valueOf } from '../decide/rank/value-of.ts'
import type { Losses } from '../decide/robust/losses.ts'

/** Losses of one future this near to its least are rounding, as for scores. */
const TIE = 1e-12

/**
 * One minus the weighted value of each alternative in each future, values linear between the anchors of the criteria; 0.5 in a criterion
 * without anchors, which is the same everywhere. Losses that differ from the least of their future by rounding only are equal to it, so
 * that rounding makes nobody best, and no choice regretted.
 */
export function weightedLosses({ alternatives, criteria, futures, values }: FutureTable, weights: Float64Array): Losses {
  const m = criteria.length
  const n = alternatives.length
  const losses = Float64Array.from({ length: n * futures }, (_, k) => {
    const run = ((k % futures) * n + Math.floor(k / futures)) * m
    let value = 0
    criteria.forEach(({ anchors: { worst, best } = CONSTANT }, c) => {
      const x = values[run + c]
      // A failed run has no value, whatever the criterion.
      value += weights[c] * (Number.isFinite(x) ? valueOf(x, worst, best, { shape: 'linear' }, false) : NaN)
    })
    return 1 - value
  })
  for (let s = 0; s < futures; s++) {
    const own = alternatives.map((_, a) => losses[a * futures + s])
    const least = own.reduce((a, b) => (b < a ? b : a), Infinity)
    own.forEach((loss, a) => {
      if (loss - least <= TIE) losses[a * futures + s] = least
    })
  }
  return { plans: alternatives, futures, values: losses }
}

const CONSTANT = { worst: 0, best: 0 }
