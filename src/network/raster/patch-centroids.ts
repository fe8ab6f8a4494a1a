import type { Grid } from './grid.ts'
import type { Patches } from './patches.ts'

/** Mean position of the cell centres of each patch. It may lie outside a crooked patch. */
export interface Centroids {
  /** [m] east of the raster's origin, or of its west side where the raster has none */
  readonly x: Float64Array
  /** [m] north of the raster's origin, or of its south side where the raster has none */
  readonly y: Float64Array
}

/** Centroid of each patch; NaN for a patch without cells. */
export function patchCentroids(grid: Grid, { labels, count }: Patches): Centroids {
  const { rows, columns, dx, dy, west = 0, south = 0 } = grid
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  const cells = new Float64Array(count)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const label = labels[row * columns + column]
      if (label < 0) continue
      cells[label] = cells[label] + 1
      x[label] = x[label] + column
      y[label] = y[label] + row
    }
  }
  for (let k = 0; k < count; k++) {
    const number = cells[k]
    x[k] = west + (x[k] / number + 0.5) * dx
    y[k] = south + (rows - 0.5 - y[k] / number) * dy
  }
  return { x, y }
}
