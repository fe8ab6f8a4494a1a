import { checkTable } from './check-table.ts'
import type { DecisionTable } from './decision-table.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'
import { weightsOf } from './weights-of.ts'

export interface LexicographicLevel {
  /** Id of the criterion. */
  readonly criterion: string
  /** How far behind the best of those left still counts as equal, in the criterion's unit. */
  readonly tolerance: number
}

export interface LexicographicOptions {
  /** Most important first; default: all criteria in order of falling weight (ties in the order given), tolerance 0. */
  readonly levels?: readonly LexicographicLevel[]
}

/** Part of the size of numbers that rounding may move a difference by. */
const ROUNDING = 1e-12

/**
 * Lexicographic ranking with bands (lexicographic semi-order, Tversky 1969, made well-defined as a filter): of those left keep all within
 * the tolerance of the best in the first criterion, of these all within the tolerance of the best in the second, and so on; who remains
 * shares the first place. Then the same without them. The score is the number of alternatives minus the rank.
 * @param weights only give the order of criteria where `levels` is absent
 * @throws RangeError as `checkTable` and `weightsOf`, on an unknown or repeated criterion or a tolerance that is negative or not finite
 */
export function lexicographic(table: DecisionTable, weights: ArrayLike<number>, options: LexicographicOptions = {}): RankedScores {
  checkTable(table)
  const w = weightsOf(weights, table.criteria)
  const byWeight = table.criteria.map((_, k) => k).toSorted((a, b) => w[b] - w[a] || a - b)
  const levels = options.levels ?? byWeight.map(k => ({ criterion: table.criteria[k].id, tolerance: 0 }))
  const columns = checkedColumns(table, levels)
  const n = table.alternatives.length
  const scores = new Float64Array(n)
  let left = table.alternatives.map((_, i) => i)
  while (left.length > 0) {
    const first = levels.reduce((kept, { tolerance }, level) => within(kept, columns[level], tolerance), left)
    // The mean of the places that they share.
    for (const i of first) scores[i] = left.length - 1 - (first.length - 1) / 2
    left = left.filter(i => !first.includes(i))
  }
  return rankedScores('lexicographic', table.alternatives, scores)
}

/** Those of `kept` within the tolerance of the best of them. */
function within(kept: readonly number[], column: Float64Array, tolerance: number): number[] {
  const best = kept.reduce((most, i) => Math.max(most, column[i]), -Infinity)
  return kept.filter(i => best - column[i] <= tolerance + ROUNDING * Math.max(Math.abs(best), Math.abs(column[i])))
}

/** The column of each level, turned so that more is better. */
function checkedColumns({ alternatives, criteria, values }: DecisionTable, levels: readonly LexicographicLevel[]): Float64Array[] {
  if (levels.length === 0) throw new RangeError('got no levels, want at least one')
  const seen = new Set<string>()
  return levels.map(({ criterion, tolerance }) => {
    const k = criteria.findIndex(({ id }) => id === criterion)
    if (k < 0) throw new RangeError(`level "${criterion}": no such criterion`)
    if (seen.has(criterion)) throw new RangeError(`level "${criterion}" is there twice`)
    seen.add(criterion)
    if (!(tolerance >= 0 && tolerance < Infinity)) throw new RangeError(`level "${criterion}": got tolerance ${tolerance}, want at least 0`)
    const sign = criteria[k].direction === 'max' ? 1 : -1
    return Float64Array.from(alternatives, (_, i) => sign * values[i * criteria.length + k])
  })
}
