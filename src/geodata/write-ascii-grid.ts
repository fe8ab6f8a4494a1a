import type { Grid } from '../network/raster/grid.ts'

/**
 * An ESRI ASCII grid as text; reading it back gives the same bits.
 * @param grid shape; the corner is 0, 0 where it has none
 * @param values [rows * columns] row by row from the north-west corner; NaN is written as `nodata`
 * @param nodata number that stands for "no data"
 * @throws RangeError where the number of values is not rows x columns, a value is infinite, or a value equals `nodata`
 */
export function writeAsciiGrid(grid: Grid, values: Float64Array, nodata = -9999): string {
  const { rows, columns, dx, dy, west = 0, south = 0 } = grid
  if (values.length !== rows * columns) {
    throw new RangeError(`ASCII grid: got ${values.length} values, wanted ${rows} rows x ${columns} columns = ${rows * columns}`)
  }
  const lines = [`ncols ${columns}`, `nrows ${rows}`, `xllcorner ${west}`, `yllcorner ${south}`]
  lines.push(...(dx === dy ? [`cellsize ${dx}`] : [`dx ${dx}`, `dy ${dy}`]), `NODATA_value ${nodata}`)
  const row = new Float64Array(columns)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const value = values[r * columns + c] ?? NaN
      if (value === nodata || Math.abs(value) === Infinity) {
        throw new RangeError(`ASCII grid: row ${r + 1}, column ${c + 1} is ${value}, wanted a finite number other than ${nodata}`)
      }
      row[c] = Number.isNaN(value) ? nodata : value
    }
    lines.push(row.join(' '))
  }
  return `${lines.join('\n')}\n`
}
