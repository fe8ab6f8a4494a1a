import type { Criterion, DecisionTable } from './decision-table.ts'
import { checkFutureTable } from './check-future-table.ts'
import type { FutureTable } from './future-table.ts'
import type { RankMethod } from './rank-methods.ts'
import { valuedTable, type ValueOptions } from './valued-table.ts'

export interface FutureScorer {
  readonly futures: number
  /** Failed runs of each alternative. */
  readonly failed: Float64Array
  /** Scores of all alternatives in one future, more is better, -Infinity for a failed run; into `scores`. */
  readonly scoresAt: (future: number, weights: Float64Array, scores: Float64Array) => void
}

/**
 * Scores of a table in each of its futures. Anchors are the same in all: the declared ones, else the worst and best over all futures.
 * A run with a value that is no finite number has failed and scores worst.
 * @param method absent: weighted sum of anchored values
 * @throws RangeError as `checkFutureTable` and `valuedTable`
 */
export function futureScorer(table: FutureTable, options: ValueOptions, method?: RankMethod): FutureScorer {
  checkFutureTable(table)
  const n = table.alternatives.length
  const m = table.criteria.length
  const alive = Array.from({ length: table.futures * n }, (_, run) => table.values.subarray(run * m, (run + 1) * m).every(Number.isFinite))
  const failed = Float64Array.from({ length: n }, (_, i) => {
    let count = 0
    for (let f = 0; f < table.futures; f++) if (!alive[f * n + i]) count++
    return count
  })
  const criteria = anchoredCriteria(table, alive)
  const parts = Array.from({ length: table.futures }, (_, f) => {
    const rows = table.alternatives.flatMap((_, i) => (alive[f * n + i] ? [i] : []))
    const values = Float64Array.from(rows.flatMap(i => Array.from(table.values.subarray((f * n + i) * m, (f * n + i + 1) * m))))
    const part: DecisionTable = { alternatives: rows.map(i => table.alternatives[i]), criteria, values }
    return { rows, part, values: method === undefined && rows.length > 0 ? valuedTable(part, options).values : values }
  })
  return { futures: table.futures, failed, scoresAt }

  function scoresAt(future: number, weights: Float64Array, scores: Float64Array): void {
    const { rows, part, values } = parts[future]
    scores.fill(-Infinity)
    if (rows.length === 0) return
    if (method !== undefined) {
      method(part, weights).scores.forEach((score, p) => {
        scores[rows[p]] = score
      })
      return
    }
    for (let p = 0; p < rows.length; p++) {
      let sum = 0
      for (let k = 0; k < m; k++) sum += weights[k] * values[p * m + k]
      scores[rows[p]] = sum
    }
  }
}

/** Criteria with anchors; a criterion that is the same everywhere stays without. */
function anchoredCriteria({ criteria, values }: FutureTable, alive: readonly boolean[]): readonly Criterion[] {
  return criteria.map((criterion, k) => {
    if (criterion.anchors !== undefined) return criterion
    let least = Infinity
    let most = -Infinity
    alive.forEach((isAlive, run) => {
      if (!isAlive) return
      least = Math.min(least, values[run * criteria.length + k])
      most = Math.max(most, values[run * criteria.length + k])
    })
    if (least === most) return criterion
    return { ...criterion, anchors: criterion.direction === 'max' ? { worst: least, best: most } : { worst: most, best: least } }
  })
}
