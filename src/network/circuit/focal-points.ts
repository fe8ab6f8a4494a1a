import type { Grid } from '../raster/grid.ts'

/** Places between which current flows, by ascending id. A place of several cells is a focal region: one electrode. */
export interface FocalPoints {
  /** Ids, ascending, each once. */
  readonly ids: Float64Array
  /** Cells of each id, at least one, in the order given. */
  readonly cells: readonly Uint32Array[]
}

/**
 * Gathers cells by id. Ids that are not above zero are left out, as "no data" and marks of disused points are.
 * @param grid the raster
 * @param cells index of each cell, row * columns + column
 * @param ids id of each cell; the same id on several cells is a region
 * @throws RangeError where the lists differ in length or a cell lies outside the raster
 */
export function focalPoints(grid: Grid, cells: ArrayLike<number>, ids: ArrayLike<number>): FocalPoints {
  const size = grid.rows * grid.columns
  if (cells.length !== ids.length) throw new RangeError(`focal points: ${cells.length} cells but ${ids.length} ids`)
  const members = new Map<number, number[]>()
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    const id = ids[i]
    if (!(id > 0)) continue
    if (!Number.isInteger(cell) || cell < 0 || cell >= size) {
      throw new RangeError(`focal points: cell of point ${id} (entry ${i + 1}) is ${cell}, wanted a whole number from 0 to ${size - 1}`)
    }
    const list = members.get(id)
    if (!list) members.set(id, [cell])
    else if (!list.includes(cell)) list.push(cell)
  }
  const sorted = Float64Array.from(members.keys()).toSorted()
  return { ids: sorted, cells: Array.from(sorted, id => Uint32Array.from(members.get(id) ?? [])) }
}
