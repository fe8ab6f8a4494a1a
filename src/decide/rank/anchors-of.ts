import type { DecisionTable } from './decision-table.ts'

/** Worst and best of each criterion, in its own unit. */
export interface Anchors {
  readonly worst: Float64Array
  readonly best: Float64Array
  readonly declared: readonly boolean[]
}

/** Declared anchors; where there are none, the worst and the best value in the table (equal if the criterion is constant). */
export function anchorsOf({ alternatives, criteria, values }: DecisionTable): Anchors {
  const worst = new Float64Array(criteria.length)
  const best = new Float64Array(criteria.length)
  criteria.forEach(({ direction, anchors }, k) => {
    const column = alternatives.map((_, i) => values[i * criteria.length + k])
    const least = column.reduce((a, b) => Math.min(a, b))
    const most = column.reduce((a, b) => Math.max(a, b))
    worst[k] = anchors?.worst ?? (direction === 'max' ? least : most)
    best[k] = anchors?.best ?? (direction === 'max' ? most : least)
  })
  return { worst, best, declared: criteria.map(({ anchors }) => anchors !== undefined) }
}
