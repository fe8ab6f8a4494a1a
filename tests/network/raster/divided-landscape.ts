/**
 * A landscape of 4 rows and 5 columns, cells of 2 m by 3 m, divided by a wall with a gate in the first row. Patch 0 lies on its left
 * side, 1 on its right side, 2 in the gate.
 */
import type { Grid } from '../../../src/network/raster/grid.ts'
import type { Patches } from '../../../src/network/raster/patches.ts'

const WALL = Number.NaN

export const DIVIDED_GRID: Grid = { rows: 4, columns: 5, dx: 2, dy: 3 }

// prettier-ignore
export const DIVIDED = Float64Array.of(
  3, 1, 4, 1, 5,
  9, 2, WALL, 6, 5,
  3, 5, WALL, 8, 9,
  7, 9, WALL, 3, 2,
)

// prettier-ignore
export const DIVIDED_PATCHES: Patches = {
  labels: Int32Array.of(
    -1, -1, 2, -1, -1,
    0, -1, -1, -1, -1,
    0, -1, -1, -1, 1,
    -1, -1, -1, -1, 1,
  ),
  count: 3,
}
