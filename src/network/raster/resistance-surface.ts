import type { Grid } from './grid.ts'

/** One map of resistance, and how much it counts. */
export interface ResistanceLayer {
  /** What the layer is about, for messages: "slope", "land use" */
  readonly name?: string
  /** [1] share of the layer in the sum, 0 to 1 */
  readonly weight: number
  /** [1] resistance of each cell, `rows * columns`, all layers on the same scale; NaN is no data */
  readonly values: ArrayLike<number>
}

/** How far the sum of the weights may be from 1. */
const WEIGHT_TOLERANCE = 1e-9

/**
 * Resistance surface as the weighted mean of layers, R(x) = sum_k w_k r_k(x): the linear overlay usual in work on source, resistance
 * and corridor. A cell that is NaN in any layer with weight > 0 is NaN, that is, impassable.
 * @returns [1] resistance of each cell, > 0 or NaN
 * @throws RangeError: weights that are negative or do not sum to 1 within 1e-9; a layer of another size; a resistance that is <= 0 or
 * not finite, with its row and column
 */
export function resistanceSurface(grid: Grid, layers: readonly ResistanceLayer[]): Float64Array {
  checkWeights(layers)
  const cells = grid.rows * grid.columns
  const surface = new Float64Array(cells)
  for (const [index, layer] of layers.entries()) {
    const { weight, values } = layer
    const label = `resistance layer ${layer.name === undefined ? index + 1 : `"${layer.name}"`}`
    if (values.length !== cells)
      throw new RangeError(`${label} has ${values.length} cells, wanted ${grid.rows} x ${grid.columns} = ${cells}`)
    for (let i = 0; i < cells; i++) {
      const value = values[i]
      if (value <= 0 || value === Infinity) {
        const place = `row ${Math.floor(i / grid.columns) + 1}, column ${(i % grid.columns) + 1}`
        throw new RangeError(`${label} is ${value} at ${place}, wanted a finite number > 0 (or NaN for no data)`)
      }
      if (weight > 0) surface[i] = surface[i] + weight * value
    }
  }
  return surface
}

function checkWeights(layers: readonly ResistanceLayer[]): void {
  let sum = 0
  for (const [index, { weight, name }] of layers.entries()) {
    if (!(weight >= 0)) throw new RangeError(`weight of resistance layer ${name ?? index + 1} is ${weight}, wanted a number >= 0`)
    sum += weight
  }
  if (!(Math.abs(sum - 1) <= WEIGHT_TOLERANCE))
    throw new RangeError(`weights of ${layers.length} resistance layers sum to ${sum}, wanted 1`)
}
