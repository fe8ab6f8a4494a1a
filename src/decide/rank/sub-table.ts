import type { DecisionTable } from './decision-table.ts'

/** A table of some alternatives and criteria, given by index; absent: all. */
export function subTable(table: DecisionTable, alternatives?: readonly number[], criteria?: readonly number[]): DecisionTable {
  const m = table.criteria.length
  const rows = alternatives ?? table.alternatives.map((_, i) => i)
  const columns = criteria ?? table.criteria.map((_, k) => k)
  return {
    alternatives: rows.map(i => table.alternatives[i]),
    criteria: columns.map(k => table.criteria[k]),
    values: Float64Array.from(rows.flatMap(i => columns.map(k => table.values[i * m + k]))),
  }
}
