import type { CoreNesting } from './core-nesting.ts'
import type { Grid } from './grid.ts'

/** Rasters of `rows * columns`. */
export interface Opening {
  /** 1 is core, or foreground within reach of it. */
  readonly opening: Uint8Array
  /** [cells^2] squared distance to core */
  readonly fromCore: Uint32Array
  readonly nesting: CoreNesting
}

/**
 * Which boundary of core faces a hole of it: cells of the opening outside core whose nearest core cells, all of them where several are
 * equally near, belong to the core around them. The nearest core cells always border the component that the cell lies in, because
 * every cell between is nearer.
 * @returns 1 for perforation; the rest of the boundary is edge
 */
export function markPerforation(grid: Grid, { opening, fromCore, nesting: { cores, around } }: Opening): Uint8Array {
  const { rows, columns } = grid
  const marks = new Uint8Array(opening.length)
  const circles: Int32Array[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      if (opening[cell] !== 1 || around[cell] < 0) continue
      const distance = fromCore[cell]
      circles[distance] ??= circle(distance)
      marks[cell] = allBelong(grid, cores, circles[distance], row, column, around[cell]) ? 1 : 0
    }
  }
  return marks
}

/** Whether the core cells at the given offsets all are of core `owner`. */
function allBelong({ rows, columns }: Grid, cores: Int32Array, offsets: Int32Array, row: number, column: number, owner: number): boolean {
  for (let k = 0; k < offsets.length; k += 2) {
    const y = row + offsets[k]
    const x = column + offsets[k + 1]
    if (y < 0 || y >= rows || x < 0 || x >= columns) continue
    const label = cores[y * columns + x]
    if (label >= 0 && label !== owner) return false
  }
  return true
}

/** Offsets (row, column) whose squared length is `squared`. */
function circle(squared: number): Int32Array {
  const found: number[] = []
  const radius = Math.floor(Math.sqrt(squared))
  for (let y = -radius; y <= radius; y++) {
    const x = Math.round(Math.sqrt(squared - y * y))
    if (x * x + y * y !== squared) continue
    found.push(y, x)
    if (x > 0) found.push(y, -x)
  }
  return Int32Array.from(found)
}
