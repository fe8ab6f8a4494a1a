import type { Grid } from '../raster/grid.ts'

/**
 * Finds, for a cell, the cells after it whose centres lie within a distance; only the rows and columns that can hold them are looked at.
 * @param cells ascending
 * @param distance [m]
 */
export function cellsWithin({ rows, columns, dx, dy }: Grid, cells: readonly number[], distance: number): (cell: number) => number[] {
  const wanted = new Uint8Array(rows * columns)
  for (const cell of cells) wanted[cell] = 1
  const down = Math.min(rows, Math.floor(distance / dy))
  const across = Math.min(columns, Math.floor(distance / dx))
  return cell => {
    const row = Math.floor(cell / columns)
    const column = cell - row * columns
    const found: number[] = []
    for (let r = row; r <= Math.min(rows - 1, row + down); r++) {
      for (let c = Math.max(0, column - across); c <= Math.min(columns - 1, column + across); c++) {
        const other = r * columns + c
        const [x, y] = [(c - column) * dx, (r - row) * dy]
        if (other > cell && wanted[other] === 1 && Math.sqrt(x * x + y * y) <= distance) found.push(other)
      }
    }
    return found
  }
}
