import { anchorNotes } from './anchor-notes.ts'
import { anchorsOf } from './anchors-of.ts'
import { checkTable } from './check-table.ts'
import type { DecisionTable } from './decision-table.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'
import { weightsOf } from './weights-of.ts'

export interface SpotisOptions {
  /** Wanted value by criterion id instead of the best; between worst and best. More is then not always better. */
  readonly wanted?: Readonly<Record<string, number>>
}

export interface SpotisResult extends RankedScores {
  /** Weighted distance from the wanted point, in [0, 1], less is better; the score is 1 minus it. */
  readonly distances: Float64Array
}

/**
 * SPOTIS (Dezert, Tchamova, Han and Tacnet 2020): distance from the best (or a wanted) point between fixed bounds, which are the
 * anchors; so an alternative more or less turns nothing if they are declared. Values beyond the bounds count as at the bounds.
 * @throws RangeError as `checkTable` and `weightsOf`, or on a wanted value beyond the bounds
 */
export function spotis(table: DecisionTable, weights: ArrayLike<number>, { wanted = {} }: SpotisOptions = {}): SpotisResult {
  checkTable(table)
  const w = weightsOf(weights, table.criteria)
  const m = w.length
  const anchors = anchorsOf(table)
  const { worst, best } = anchors
  const unknown = Object.keys(wanted).find(id => table.criteria.every(criterion => criterion.id !== id))
  if (unknown !== undefined) throw new RangeError(`wanted value for "${unknown}": no such criterion`)
  const low = worst.map((x, k) => Math.min(x, best[k]))
  const high = worst.map((x, k) => Math.max(x, best[k]))
  const target = best.map((x, k) => wanted[table.criteria[k].id] ?? x)
  target.forEach((x, k) => {
    if (!(x >= low[k] && x <= high[k]))
      throw new RangeError(`criterion "${table.criteria[k].id}": wanted ${x}, want a number from ${low[k]} to ${high[k]}`)
  })
  const distances = new Float64Array(table.alternatives.length)
  table.values.forEach((given, at) => {
    const k = at % m
    const x = Math.max(low[k], Math.min(high[k], given))
    if (high[k] > low[k]) distances[Math.floor(at / m)] += (w[k] * Math.abs(x - target[k])) / (high[k] - low[k])
  })
  const scores = distances.map(d => 1 - d)
  return { ...rankedScores('spotis', table.alternatives, scores, anchorNotes(table, anchors)), distances }
}
