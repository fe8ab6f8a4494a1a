import type { Grid } from './grid.ts'

/**
 * Resistance of every cell by its class, for example of land use or soil.
 * @param classes class number of each cell, `rows * columns`
 * @param resistance [1] by class number; NaN for a class that stands for no data
 * @returns [1] resistance of each cell
 * @throws RangeError naming the cell whose class has no entry
 */
export function classResistance(grid: Grid, classes: Uint8Array | Uint16Array, resistance: ArrayLike<number>): Float64Array {
  const cells = grid.rows * grid.columns
  if (classes.length !== cells)
    throw new RangeError(`classes have ${classes.length} cells, wanted ${grid.rows} x ${grid.columns} = ${cells}`)
  const values = new Float64Array(cells)
  for (let i = 0; i < cells; i++) {
    const value = resistance[classes[i]]
    if (value === undefined) {
      const place = `row ${Math.floor(i / grid.columns) + 1}, column ${(i % grid.columns) + 1}`
      throw new RangeError(`class ${classes[i]} (${place}) has no resistance, wanted one of 0 to ${resistance.length - 1}`)
    }
    values[i] = value
  }
  return values
}
