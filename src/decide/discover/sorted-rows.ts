import type { CaseColumn } from './cases.ts'

/** Numbers of the rows in ascending order of the column, equal values in the order of the rows. */
export function sortedRows({ values }: Pick<CaseColumn, 'values'>): Uint32Array {
  // Sorting numbers alone is many times quicker than sorting rows by a function; each row then finds its place by bisection.
  const sorted = values.toSorted()
  const rows = new Uint32Array(values.length)
  const used = new Uint32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    let low = 0
    let high = values.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle] < value) low = middle + 1
      else high = middle
    }
    rows[low + used[low]++] = row
  }
  return rows
}
