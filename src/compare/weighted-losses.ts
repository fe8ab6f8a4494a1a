import { anchorsOf } from '../decide/rank/anchors-of.ts'
import type { FutureTable } from '../decide/rank/future-table.ts'
import { valueOf } from '../decide/rank/value-of.ts'
import type { Losses } from '../decide/robust/losses.ts'

/** One minus the weighted value of each alternative in each future, values linear between the anchors of the criteria. */
export function weightedLosses({ alternatives, criteria, futures, values }: FutureTable, weights: Float64Array): Losses {
  const { worst, best } = anchorsOf({ alternatives, criteria, values })
  const m = criteria.length
  const n = alternatives.length
  return {
    plans: alternatives,
    futures,
    values: Float64Array.from({ length: n * futures }, (_, k) => {
      const run = ((k % futures) * n + Math.floor(k / futures)) * m
      let value = 0
      for (let c = 0; c < m; c++) value += weights[c] * valueOf(values[run + c], worst[c], best[c], { shape: 'linear' }, false)
      return 1 - value
    }),
  }
}
