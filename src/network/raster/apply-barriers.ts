import type { Grid } from './grid.ts'

/**
 * Resistance with barriers (roads, fences, pit walls) and openings in them (green bridges) worked in.
 * @param resistance [1] of each cell, NaN is no data
 * @param factor [1] of each cell: 1 changes nothing, > 1 hinders, < 1 helps, Infinity cannot be crossed
 * @returns [1] resistance times factor; NaN where the cell cannot be crossed or has no data
 * @throws RangeError naming the cell whose factor is <= 0 or NaN, or if a raster has another size
 */
export function applyBarriers(grid: Grid, resistance: ArrayLike<number>, factor: ArrayLike<number>): Float64Array {
  const cells = grid.rows * grid.columns
  if (resistance.length !== cells || factor.length !== cells) {
    throw new RangeError(
      `resistance has ${resistance.length} cells and barriers ${factor.length}, wanted ${grid.rows} x ${grid.columns} = ${cells}`,
    )
  }
  const result = new Float64Array(cells)
  for (let i = 0; i < cells; i++) {
    const times = factor[i]
    if (!(times > 0)) {
      const place = `row ${Math.floor(i / grid.columns) + 1}, column ${(i % grid.columns) + 1}`
      throw new RangeError(`barrier factor is ${times} at ${place}, wanted a number > 0 (Infinity for impassable)`)
    }
    result[i] = times === Infinity ? NaN : resistance[i] * times
  }
  return result
}
