import type { Grid } from './grid.ts'
import { labelPatches } from './label-patches.ts'

/**
 * Holes: the components of a set that do not reach the border of the raster.
 * @param set `rows * columns`, not 0 is in the set
 * @param neighbours how cells of the set touch
 * @returns 1 where the set is closed in
 */
export function markEnclosed(grid: Grid, set: Uint8Array, neighbours: 4 | 8): Uint8Array {
  const { rows, columns } = grid
  const { labels, count } = labelPatches(grid, set, neighbours)
  const closed = new Uint8Array(count).fill(1)
  for (let row = 0; row < rows; row++) {
    const step = row === 0 || row === rows - 1 ? 1 : Math.max(1, columns - 1)
    for (let column = 0; column < columns; column += step) {
      const label = labels[row * columns + column]
      if (label >= 0) closed[label] = 0
    }
  }
  const enclosed = new Uint8Array(set.length)
  for (let i = 0; i < set.length; i++) enclosed[i] = labels[i] < 0 ? 0 : closed[labels[i]]
  return enclosed
}
