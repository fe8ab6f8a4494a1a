import type { Grid } from './grid.ts'

/** Squared distance where no cell is marked. */
export const NO_MARK = 4294967295

/** [cells] largest side of a raster: rows^2 + columns^2 must stay below 2^32. */
const LONGEST = 46_340

/**
 * Exact Euclidean distance from every cell's centre to the nearest marked cell's centre, in cells, squared: whole numbers, so the same
 * everywhere and free of rounding. Outside the raster nothing is marked. Time is proportional to the number of cells.
 * Algorithm: lower envelope of parabolas along the rows over distances along the columns (Meijster, Roerdink and Hesselink 2000).
 * @param marked `rows * columns`, not 0 is marked
 * @returns [cells^2] squared distance; `NO_MARK` everywhere if no cell is marked
 * @throws RangeError if `marked` has another size or a side is longer than 46340 cells
 */
export function distanceTransform(grid: Grid, marked: Uint8Array): Uint32Array {
  const { rows, columns } = grid
  const cells = rows * columns
  if (marked.length !== cells) throw new RangeError(`marks have ${marked.length} cells, wanted ${rows} x ${columns} = ${cells}`)
  if (rows > LONGEST || columns > LONGEST) throw new RangeError(`raster is ${rows} x ${columns}, wanted sides of at most ${LONGEST} cells`)
  const squared = alongColumns(rows, columns, marked)
  const above = new Float64Array(columns)
  const apex = new Int32Array(columns)
  const start = new Int32Array(columns)
  for (let row = 0; row < rows; row++) envelope(squared.subarray(row * columns, (row + 1) * columns), above, apex, start)
  return squared
}

/** Squared distance to the nearest marked cell of the same column. */
function alongColumns(rows: number, columns: number, marked: Uint8Array): Uint32Array {
  const cells = rows * columns
  const far = LONGEST + 1
  const steps = new Uint32Array(cells)
  for (let i = 0; i < cells; i++) {
    const up = i < columns ? far : steps[i - columns]
    steps[i] = marked[i] === 0 ? Math.min(far, up + 1) : 0
  }
  for (let i = cells - columns - 1; i >= 0; i--) {
    const down = steps[i + columns] + 1
    if (down < steps[i]) steps[i] = down
  }
  for (let i = 0; i < cells; i++) {
    const step = steps[i]
    steps[i] = step >= far ? NO_MARK : step * step
  }
  return steps
}

/** Replaces the heights h(i) of a row by min over i of (x - i)^2 + h(i). `apex` are parabolas of the envelope, `start` where they begin. */
function envelope(row: Uint32Array, heights: Float64Array, apex: Int32Array, start: Int32Array): void {
  const columns = row.length
  let top = -1
  for (let u = 0; u < columns; u++) {
    heights[u] = row[u]
    if (row[u] === NO_MARK) continue
    let begin = 0
    while (top >= 0) {
      begin = overtakes(u, apex[top], heights)
      if (begin > start[top]) break
      top -= 1
    }
    // The first parabola of all holds from the first column on.
    if (top < 0) begin = 0
    if (begin >= columns) continue
    top += 1
    apex[top] = u
    start[top] = begin
  }
  if (top < 0) return
  for (let x = columns - 1; x >= 0; x--) {
    const i = apex[top]
    row[x] = (x - i) * (x - i) + heights[i]
    if (x === start[top]) top -= 1
  }
}

/** First column at which the parabola of u lies strictly below that of i < u. */
function overtakes(u: number, i: number, heights: Float64Array): number {
  return Math.floor((u * u - i * i + heights[u] - heights[i]) / (2 * (u - i))) + 1
}
