import type { Text } from '../../base/text.ts'
import { anchorNotes } from './anchor-notes.ts'
import { anchorsOf } from './anchors-of.ts'
import { checkTable } from './check-table.ts'
import { checkValueShape } from './check-value-shape.ts'
import type { DecisionTable } from './decision-table.ts'
import { valueOf, type ValueShape } from './value-of.ts'

export interface ValueOptions {
  /** Value function by criterion id; linear where absent. */
  readonly shapes?: Readonly<Record<string, ValueShape>>
  /** Whether values beyond the declared worst and best are cut to 0 and 1; default no: the line goes on, and a note says so. */
  readonly clip?: boolean
}

export interface ValuedTable {
  /** values[alternative * criteria.length + criterion] [1], more is better: 0 at the worst, 1 at the best, 0.5 if constant. */
  readonly values: Float64Array
  readonly notes: readonly Text[]
}

/**
 * Every value of a table by its value function.
 * @throws RangeError as `checkTable` and `checkValueShape`, on a value function for a criterion that is not there, or on a
 * value that overflows because worst and best are very near
 */
export function valuedTable(table: DecisionTable, { shapes = {}, clip = false }: ValueOptions = {}): ValuedTable {
  checkTable(table)
  const { criteria } = table
  const unknown = Object.keys(shapes).find(id => criteria.every(criterion => criterion.id !== id))
  if (unknown !== undefined) throw new RangeError(`value function for "${unknown}": no such criterion`)
  const anchors = anchorsOf(table)
  const { worst, best } = anchors
  const shapeOf = criteria.map(({ id }): ValueShape => shapes[id] ?? { shape: 'linear' })
  shapeOf.forEach((shape, k) => checkValueShape(shape, worst[k], best[k], criteria[k].id))
  const values = table.values.map((x, at) => {
    const k = at % criteria.length
    return valueOf(x, worst[k], best[k], shapeOf[k], clip)
  })
  const bad = values.findIndex(value => !Number.isFinite(value))
  if (bad >= 0) {
    const alternative = table.alternatives[Math.floor(bad / criteria.length)]
    const { id } = criteria[bad % criteria.length]
    throw new RangeError(`criterion "${id}": score of "${alternative}" is ${values[bad]}, want values nearer to worst and best`)
  }
  return { values, notes: anchorNotes(table, anchors) }
}
