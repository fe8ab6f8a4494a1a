import type { Grid } from './grid.ts'
import type { Patches } from './patches.ts'

/** Pairs of patches that touch, by rising `from`, then `to`. */
export interface PatchAdjacency {
  /** Lower patch of each pair. */
  readonly from: Uint32Array
  /** Higher patch of each pair. */
  readonly to: Uint32Array
  /** [m] border that the two share along cell sides; 0 where they meet only at corners */
  readonly border: Float64Array
}

/**
 * Which patches touch: restoration units of a raster, allocation zones, or patches labelled over sides that meet at corners.
 * @param neighbours 4: over sides; 8: also over corners
 */
export function patchAdjacency(grid: Grid, { labels, count }: Patches, neighbours: 4 | 8): PatchAdjacency {
  const { rows, columns, dx, dy } = grid
  const borders = new Map<number, number>()
  const meet = (a: number, b: number, length: number): void => {
    if (a < 0 || b < 0 || a === b) return
    const key = Math.min(a, b) * count + Math.max(a, b)
    borders.set(key, (borders.get(key) ?? 0) + length)
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      const label = labels[cell]
      if (column + 1 < columns) meet(label, labels[cell + 1], dy)
      if (row + 1 < rows) meet(label, labels[cell + columns], dx)
    }
  }
  const cornerRows = neighbours === 8 ? rows - 1 : 0
  for (let row = 0; row < cornerRows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const cell = row * columns + column
      meet(labels[cell], labels[cell + columns + 1], 0)
      meet(labels[cell + 1], labels[cell + columns], 0)
    }
  }
  const keys = Float64Array.from(borders.keys()).toSorted()
  return {
    from: Uint32Array.from(keys, key => Math.floor(key / count)),
    to: Uint32Array.from(keys, key => key % count),
    border: Float64Array.from(keys, key => borders.get(key) ?? 0),
  }
}
