import type { CaseColumn } from './cases.ts'

/** Numbers of the rows in ascending order of the column, equal values in the order of the rows. */
export function sortedRows({ values }: Pick<CaseColumn, 'values'>): Uint32Array {
  return Uint32Array.from(values, (_, row) => row).toSorted((a, b) => values[a] - values[b] || a - b)
}
