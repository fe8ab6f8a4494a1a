import type { Cell, Row } from './read-csv.ts'

/** Cell of column `k`; an empty one where the row is too short. */
export function cellAt(row: Row, k: number): Cell {
  return row.cells[k] ?? { text: '', place: row.place }
}
