import type { Milp } from './milp.ts'
import type { MilpRow } from './milp-row.ts'

/** A programme from its columns and its rows, each column once in each row; entries that come to nothing are left out. */
export function milpOfRows(
  columns: Pick<Milp, 'direction' | 'objective' | 'columnLower' | 'columnUpper' | 'integer'>,
  rows: readonly MilpRow[],
): Milp {
  const rowStart = new Int32Array(rows.length + 1)
  const column: number[] = []
  const value: number[] = []
  rows.forEach(({ terms }, r) => {
    const sums = new Map<number, number>()
    for (const [j, amount] of terms) sums.set(j, (sums.get(j) ?? 0) + amount)
    for (const [j, amount] of sums) {
      if (amount === 0) continue
      column.push(j)
      value.push(amount)
    }
    rowStart[r + 1] = column.length
  })
  return {
    ...columns,
    rowLower: Float64Array.from(rows, ({ lower = -Infinity }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper = Infinity }) => upper),
    rowStart,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  }
}
