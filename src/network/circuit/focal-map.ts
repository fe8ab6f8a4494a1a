import type { Grid } from '../raster/grid.ts'
import { focalPoints, type FocalPoints } from './focal-points.ts'

/**
 * Focal points of a raster of ids: cells with the same id > 0 are one region; 0, negative or NaN: none.
 * @param grid the raster
 * @param map [rows * columns] id of each cell
 * @throws RangeError where the map has not rows x columns numbers
 */
export function focalMap(grid: Grid, map: Float64Array): FocalPoints {
  if (map.length !== grid.rows * grid.columns) {
    throw new RangeError(`focal points: the map has ${map.length} numbers, wanted rows x columns = ${grid.rows * grid.columns}`)
  }
  const cells: number[] = []
  const ids: number[] = []
  for (let cell = 0; cell < map.length; cell++) {
    const id = map[cell]
    if (!(id > 0)) continue
    cells.push(cell)
    ids.push(id)
  }
  return focalPoints(grid, cells, ids)
}
