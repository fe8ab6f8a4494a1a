import { checkTable } from './check-table.ts'
import type { DecisionTable } from './decision-table.ts'

export interface DominanceTable {
  /** 1 at [a * n + b] if a is nowhere worse than b and somewhere better. */
  readonly dominates: Uint8Array
  /** For each alternative, the indices of those that dominate it. */
  readonly dominators: readonly (readonly number[])[]
  /** Indices of those that nobody dominates. */
  readonly front: readonly number[]
}

/**
 * Which alternative dominates which, on the values as given; it depends on no weight.
 * @throws RangeError as `checkTable`
 */
export function dominanceTable(table: DecisionTable): DominanceTable {
  checkTable(table)
  const n = table.alternatives.length
  const dominates = new Uint8Array(n * n)
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) dominates[a * n + b] = isBetter(table, a, b) ? 1 : 0
  const all = table.alternatives.map((_, i) => i)
  const dominators = all.map(b => all.filter(a => dominates[a * n + b] === 1))
  return { dominates, dominators, front: all.filter(i => dominators[i].length === 0) }
}

function isBetter({ criteria, values }: DecisionTable, a: number, b: number): boolean {
  const m = criteria.length
  let better = false
  for (let k = 0; k < m; k++) {
    const sign = criteria[k].direction === 'max' ? 1 : -1
    const d = sign * (values[a * m + k] - values[b * m + k])
    if (d < 0) return false
    better ||= d > 0
  }
  return better
}
