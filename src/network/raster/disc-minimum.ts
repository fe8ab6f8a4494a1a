import type { Grid } from './grid.ts'

/**
 * Least value within a disc around each cell: over the cells whose centre lies within the radius of its centre.
 *
 * @param values row by row; Infinity is allowed, NaN is not
 * @param radius [m] >= 0
 */
export function discMinimum({ rows, columns, dx, dy }: Grid, values: Float64Array, radius: number): Float64Array {
  const out = Float64Array.from(values)
  const reach = Math.min(rows - 1, Math.floor(radius / dy))
  const row = new Float64Array(columns)
  const queue = new Int32Array(columns)
  for (let down = 0; down <= reach; down++) {
    const half = Math.min(columns, Math.floor(Math.sqrt(radius * radius - down * down * dy * dy) / dx))
    for (let source = 0; source < rows; source++) {
      const above = source - down
      const below = source + down
      if (above < 0 && below >= rows) continue
      rowMinimum(values, source * columns, half, row, queue)
      if (above >= 0) lower(out, above * columns, row)
      if (below < rows) lower(out, below * columns, row)
    }
  }
  return out
}

/** Least value within `half` cells to each side, with a queue of cells of which each is lower than those before the window's end. */
function rowMinimum(values: Float64Array, start: number, half: number, row: Float64Array, queue: Int32Array): void {
  const columns = row.length
  let first = 0
  let end = 0
  for (let ahead = 0; ahead < columns + half; ahead++) {
    if (ahead < columns) {
      while (end > first && values[start + queue[end - 1]] >= values[start + ahead]) end--
      queue[end++] = ahead
    }
    const centre = ahead - half
    if (centre < 0) continue
    if (queue[first] < centre - half) first++
    row[centre] = values[start + queue[first]]
  }
}

function lower(out: Float64Array, start: number, row: Float64Array): void {
  for (let k = 0; k < row.length; k++) if (row[k] < out[start + k]) out[start + k] = row[k]
}
