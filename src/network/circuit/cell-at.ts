import type { Grid } from '../raster/grid.ts'

/**
 * The cell that a point lies in. A point on a border belongs to the cell west or south of it, as in Circuitscape
 * (row = ceil(rows - (y - south) / dy), column = ceil((x - west) / dx), counted from 1), one on the west or north rim to the rim's cell.
 * @param grid the raster; without a corner it begins at 0, 0
 * @param x [m] easting
 * @param y [m] northing
 * @returns index of the cell, row * columns + column
 * @throws RangeError where the point lies outside the raster
 */
export function cellAt({ rows, columns, dx, dy, west = 0, south = 0 }: Grid, x: number, y: number): number {
  const across = (x - west) / dx
  const down = rows - (y - south) / dy
  if (!(across >= 0 && across <= columns && down >= 0 && down <= rows)) {
    throw new RangeError(
      `point ${x}, ${y} lies outside the raster: wanted x from ${west} to ${west + columns * dx}, y from ${south} to ${south + rows * dy}`,
    )
  }
  return Math.max(Math.ceil(down) - 1, 0) * columns + Math.max(Math.ceil(across) - 1, 0)
}
