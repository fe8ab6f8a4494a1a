import type { DecisionTable } from './decision-table.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'
import { valuedTable, type ValueOptions } from './valued-table.ts'
import { weightedRows } from './weighted-rows.ts'
import { weightsOf } from './weights-of.ts'

/**
 * Weighted sum of anchored values (additive value model, Keeney and Raiffa 1976): 0 for an alternative that is worst in all, 1 for one
 * that is best in all.
 * @param weights one for each criterion, scaled to add to 1
 * @throws RangeError as `valuedTable` and `weightsOf`
 */
export function weightedSum(table: DecisionTable, weights: ArrayLike<number>, options: ValueOptions = {}): RankedScores {
  const { values, notes } = valuedTable(table, options)
  return rankedScores('weightedSum', table.alternatives, weightedRows(values, weightsOf(weights, table.criteria)), notes)
}
