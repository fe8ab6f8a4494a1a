import type { Landscape } from './landscape.ts'

/**
 * Conductance of each cell: g = 1 / R or the value itself; 0 where nothing passes (no data, outside the mask, infinite resistance).
 * Cell size plays no part: resistances are per cell.
 * @returns [1/R] rows * columns, row by row
 * @throws RangeError where an array has the wrong length, a resistance is zero or negative (join cells by polygons instead), or a
 * conductance is negative or infinite; the cell is named
 */
export function cellConductance({ grid, values, kind, mask }: Landscape): Float64Array {
  const size = grid.rows * grid.columns
  checkLength('values', values, size)
  if (mask) checkLength('mask', mask, size)
  const conductance = new Float64Array(size)
  for (let cell = 0; cell < size; cell++) {
    const value = values[cell]
    if (Number.isNaN(value)) continue
    const bad = kind === 'resistance' ? !(value > 0) : !(value >= 0 && value < Infinity)
    if (bad) {
      const where = `row ${Math.floor(cell / grid.columns) + 1}, column ${(cell % grid.columns) + 1}`
      const wanted =
        kind === 'resistance' ? '> 0 or no data (for no resistance join the cells by a polygon)' : '>= 0 and finite, or no data'
      throw new RangeError(`circuit: ${kind} of ${where} is ${value}, wanted ${wanted}`)
    }
    const masked = mask !== undefined && !(mask[cell] > 0)
    conductance[cell] = masked ? 0 : kind === 'resistance' ? 1 / value : value
  }
  return conductance
}

function checkLength(name: string, array: Float64Array, size: number): void {
  if (array.length !== size) throw new RangeError(`circuit: ${name} has ${array.length} numbers, wanted rows x columns = ${size}`)
}
