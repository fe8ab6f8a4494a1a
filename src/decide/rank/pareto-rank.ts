import { checkTable } from './check-table.ts'
import type { DecisionTable } from './decision-table.ts'
import { dominanceTable } from './dominance-table.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'
import { subTable } from './sub-table.ts'
import { weightsOf } from './weights-of.ts'

/**
 * Ranks by layers (Goldberg 1989): those that nobody dominates come first, then those that nobody else of the rest dominates, and so on.
 * The score is minus the number of layers before. Weights say only which criteria count: those above 0.
 * @throws RangeError as `checkTable` and `weightsOf`
 */
export function paretoRank(table: DecisionTable, weights: ArrayLike<number>): RankedScores {
  checkTable(table)
  const w = weightsOf(weights, table.criteria)
  const counted = table.criteria.flatMap((_, k) => (w[k] > 0 ? [k] : []))
  const { dominators } = dominanceTable(subTable(table, undefined, counted))
  const scores = new Float64Array(dominators.length).fill(1)
  let left = dominators.map((_, i) => i)
  for (let layer = 0; left.length > 0; layer++) {
    const free = left.filter(i => !dominators[i].some(j => left.includes(j)))
    for (const i of free) scores[i] = 0 - layer
    left = left.filter(i => !free.includes(i))
  }
  return rankedScores('paretoRank', table.alternatives, scores)
}
