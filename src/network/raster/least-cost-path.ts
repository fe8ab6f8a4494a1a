import type { AccumulatedCost } from './accumulated-cost.ts'
import type { Grid } from './grid.ts'

/** The cheapest way from the sources to a target. */
export interface LeastCostPath {
  /** [cost m]; Infinity if there is no way */
  readonly cost: number
  /** Cells in order, from the source to the target; none if there is no way. */
  readonly cells: Int32Array
  /** [m] along the centres of the cells; Infinity if there is no way */
  readonly length: number
  /** [1] cost over length; NaN if there is no way */
  readonly meanResistance: number
  /** [1] of the cells of the path; NaN if there is no way */
  readonly maxResistance: number
}

const NO_PATH: LeastCostPath = {
  cost: Infinity,
  cells: new Int32Array(0),
  length: Infinity,
  meanResistance: Number.NaN,
  maxResistance: Number.NaN,
}

/**
 * Follows accumulated costs back from the cheapest of the target cells; of equal ones the lowest. Where ways are equal they come
 * from the lowest cell, so the path is the same everywhere.
 *
 * @param accumulated of the same grid and resistance, not towards the sources
 * @param targets cells, by index
 * @throws RangeError for a target outside the grid
 */
export function leastCostPath(
  grid: Grid,
  resistance: Float64Array,
  { cost, from }: AccumulatedCost,
  targets: Int32Array | Uint32Array,
): LeastCostPath {
  let target = -1
  let least = Infinity
  for (let k = 0; k < targets.length; k++) {
    const cell = targets[k]
    if (!(cell >= 0 && cell < cost.length)) throw new RangeError(`target cell ${cell} of ${cost.length} cells`)
    if (cost[cell] < least || (cost[cell] === least && cell < target)) {
      least = cost[cell]
      target = cell
    }
  }
  if (least === Infinity) return NO_PATH
  let count = 1
  for (let cell = target; from[cell] >= 0; cell = from[cell]) count++
  const cells = new Int32Array(count)
  for (let cell = target; count > 0; cell = from[cell]) cells[--count] = cell
  let length = 0
  let maxResistance = resistance[cells[0]]
  for (let k = 1; k < cells.length; k++) {
    length += distance(grid, cells[k - 1], cells[k])
    maxResistance = Math.max(maxResistance, resistance[cells[k]])
  }
  return { cost: least, cells, length, meanResistance: length > 0 ? least / length : maxResistance, maxResistance }
}

/** [m] between the centres of two cells */
function distance({ columns, dx, dy }: Grid, a: number, b: number): number {
  const down = Math.floor(b / columns) - Math.floor(a / columns)
  const right = b - a - down * columns
  return Math.sqrt(down * down * dy * dy + right * right * dx * dx)
}
