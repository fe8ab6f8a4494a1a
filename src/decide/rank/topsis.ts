import { anchorNotes } from './anchor-notes.ts'
import { anchorsOf } from './anchors-of.ts'
import { checkTable } from './check-table.ts'
import type { DecisionTable } from './decision-table.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'
import { weightsOf } from './weights-of.ts'

export interface TopsisOptions {
  /**
   * vector (default): divided by the root of the column's sum of squares; minmax: share of the way from worst to best (declared or the
   * table's); none: as given.
   */
  readonly norm?: 'vector' | 'minmax' | 'none'
  /** Ideal and anti-ideal: the best and worst in the table (default), or the anchors, to which values are then cut. */
  readonly ideal?: 'table' | 'anchors'
}

export interface TopsisResult extends RankedScores {
  readonly toIdeal: Float64Array
  readonly toAntiIdeal: Float64Array
}

/**
 * TOPSIS (Hwang and Yoon 1981): closeness D- / (D+ + D-) of weighted, normalised values to the ideal, by Euclidean distances; 0.5 where
 * both distances are 0. A column of zeros, and a constant column under minmax, is 0 throughout.
 * @throws RangeError as `checkTable` and `weightsOf`
 */
export function topsis(table: DecisionTable, weights: ArrayLike<number>, options: TopsisOptions = {}): TopsisResult {
  checkTable(table)
  const { norm = 'vector', ideal = 'table' } = options
  const w = weightsOf(weights, table.criteria)
  const m = w.length
  const n = table.alternatives.length
  const anchors = anchorsOf(table)
  const toBest = new Float64Array(n)
  const toWorst = new Float64Array(n)
  for (let k = 0; k < m; k++) {
    const low = Math.min(anchors.worst[k], anchors.best[k])
    const high = Math.max(anchors.worst[k], anchors.best[k])
    const given = Float64Array.from({ length: n }, (_, i) => table.values[i * m + k])
    const column = ideal === 'anchors' ? given.map(x => Math.max(low, Math.min(high, x))) : given
    const normalise = normaliser(column, norm, low, high)
    const weighted = column.map(x => w[k] * normalise(x))
    const ends = ideal === 'anchors' ? Float64Array.of(w[k] * normalise(low), w[k] * normalise(high)) : weighted
    const least = ends.reduce((a, b) => Math.min(a, b))
    const most = ends.reduce((a, b) => Math.max(a, b))
    const up = table.criteria[k].direction === 'max'
    weighted.forEach((x, i) => {
      toBest[i] += squared(x - (up ? most : least))
      toWorst[i] += squared(x - (up ? least : most))
    })
  }
  const toIdeal = toBest.map(Math.sqrt)
  const toAntiIdeal = toWorst.map(Math.sqrt)
  const scores = toIdeal.map((d, i) => (d + toAntiIdeal[i] > 0 ? toAntiIdeal[i] / (d + toAntiIdeal[i]) : 0.5))
  const notes = norm === 'minmax' || ideal === 'anchors' ? anchorNotes(table, anchors) : []
  return { ...rankedScores('topsis', table.alternatives, scores, notes), toIdeal, toAntiIdeal }
}

/** How a number of the column is normalised; to 0 where there is nothing to divide by. */
function normaliser(column: Float64Array, norm: 'vector' | 'minmax' | 'none', low: number, high: number): (x: number) => number {
  if (norm === 'none') return x => x
  if (norm === 'minmax') return x => (high > low ? (x - low) / (high - low) : 0)
  const most = column.reduce((a, x) => Math.max(a, Math.abs(x)), 0)
  if (most === 0) return () => 0
  // Squares of shares neither overflow nor vanish.
  const length = most * Math.sqrt(column.reduce((sum, x) => sum + squared(x / most), 0))
  return x => x / length
}

const squared = (x: number): number => x * x
