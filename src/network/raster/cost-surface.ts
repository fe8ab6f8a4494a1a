import type { CostRule } from './cost-rule.ts'
import type { Grid } from './grid.ts'

/** Rows and columns to the neighbours, the nearest kind first: sides, diagonals, moves of a knight. */
const SIDES = [
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, 0],
] as const
const DIAGONALS = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const
const KNIGHTS = [
  [-2, -1],
  [-2, 1],
  [-1, -2],
  [-1, 2],
  [1, -2],
  [1, 2],
  [2, -1],
  [2, 1],
] as const

/** Cells that share the charge of a knight's move. */
const MEAN_OF_KNIGHT = 4
const ENTERED_BY_KNIGHT = 3

/**
 * A resistance surface made ready for searches: a frame of impassable cells spares every test of the border, and each step is a
 * list entry. A step from i to j costs `factor * ((leave * R[i] + enter * R[j]) + R[first] + R[second])`; the last two only for
 * a knight, whose line crosses these cells, a quarter of its length each.
 */
export interface CostSurface {
  readonly rows: number
  readonly columns: number
  /** Cells of a framed row, and framed index of the first cell. */
  readonly stride: number
  readonly origin: number
  /** Framed; NaN is impassable. */
  readonly resistance: Float64Array
  /** How many steps are to sides and diagonals; those of knights follow. */
  readonly near: number
  /** Of each step: change of the framed index and of the cell index, from cell to cell. */
  readonly offset: Int32Array
  readonly cellOffset: Int32Array
  /** Place of each step in the order of `offset`: of two steps to one cell, the higher comes from the lower cell. */
  readonly rank: Uint8Array
  /** [m] */
  readonly length: Float64Array
  /** [m] length, over the number of cells that share the charge */
  readonly factor: Float64Array
  /** Change of the framed index to the cells a knight crosses; 0 for other steps. */
  readonly first: Int32Array
  readonly second: Int32Array
  /** 0 or 1: whether the cell that is left, and the one that is entered, is charged. */
  readonly leave: number
  readonly enter: number
  /** [cost m] about the width of a bucket at which a search is quickest */
  readonly width: number
}

/** Width of a bucket in steps over typical cells (by trial); and the quantile that is typical: fewer cells do not hang together. */
const BUCKET_SHARE = 0.5
const TYPICAL = 0.25
const SAMPLE = 1024

/**
 * @param resistance row by row, > 0 and finite; NaN is impassable
 * @param towards charge steps as if walked back, so that a search from the sources gives costs towards them
 * @throws RangeError for another shape, or for a resistance of 0, below 0 or Infinity, with its row and column
 */
export function costSurface(grid: Grid, resistance: Float64Array, rule: CostRule, towards = false): CostSurface {
  refuseGrid(grid, resistance)
  const { rows, columns, dx, dy } = grid
  const frame = rule.neighbours === 16 ? 2 : 1
  const stride = columns + frame
  const origin = frame * stride + frame
  const framed = new Float64Array((rows + 2 * frame) * stride + 2 * frame).fill(Number.NaN)
  for (let row = 0; row < rows; row++) framed.set(resistance.subarray(row * columns, (row + 1) * columns), origin + row * stride)
  const mean = rule.average === 'mean'
  const steps = stepsOf(rule, grid, stride)
  const shortest = Math.min(dx, dy)
  return {
    ...steps,
    rows,
    columns,
    stride,
    origin,
    resistance: framed,
    leave: mean || towards ? 1 : 0,
    enter: mean || !towards ? 1 : 0,
    width: shortest * Math.max(leastResistance(grid, resistance), BUCKET_SHARE * typical(resistance)),
  }
}

function refuseGrid({ rows, columns, dx, dy }: Grid, resistance: Float64Array): void {
  if (!(rows >= 1 && columns >= 1 && Math.min(dx, dy) > 0 && Math.max(dx, dy) < Infinity)) {
    throw new RangeError(`grid of ${rows} x ${columns} cells of ${dx} x ${dy} m: wanted at least one cell and finite sizes above 0`)
  }
  if (resistance.length !== rows * columns) {
    throw new RangeError(`${resistance.length} resistances for ${rows} x ${columns} cells`)
  }
}

/** Checks the resistances on the way. */
function leastResistance({ columns }: Grid, resistance: Float64Array): number {
  let least = Infinity
  for (let cell = 0; cell < resistance.length; cell++) {
    const value = resistance[cell]
    if (value <= 0 || value === Infinity) {
      const row = Math.floor(cell / columns)
      throw new RangeError(
        `resistance ${value} in row ${row}, column ${cell - row * columns} (from 0): wanted above 0 and finite, or NaN for impassable`,
      )
    }
    if (value < least) least = value
  }
  return least
}

/** A low quantile of the resistances that are not NaN; 0 where there is none. */
function typical(resistance: Float64Array): number {
  const every = Math.ceil(resistance.length / SAMPLE)
  const sample = new Float64Array(Math.ceil(resistance.length / every))
  let count = 0
  for (let cell = 0; cell < resistance.length; cell += every) {
    const value = resistance[cell]
    if (value > 0) sample[count++] = value
  }
  return count === 0 ? 0 : sample.subarray(0, count).toSorted()[Math.floor(TYPICAL * count)]
}

type Steps = Pick<CostSurface, 'near' | 'offset' | 'cellOffset' | 'rank' | 'length' | 'factor' | 'first' | 'second'>

function stepsOf({ neighbours, average }: CostRule, { columns, dx, dy }: Grid, stride: number): Steps {
  const ascending = (moves: readonly (readonly [number, number])[]): (readonly [number, number])[] =>
    moves.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const near = ascending(neighbours === 4 ? SIDES : [...SIDES, ...DIAGONALS])
  const moves = [...near, ...(neighbours === 16 ? KNIGHTS : [])]
  const length = Float64Array.from(moves, ([down, right]) => Math.sqrt(down * down * dy * dy + right * right * dx * dx))
  const offset = Int32Array.from(moves, ([down, right]) => down * stride + right)
  const order = offset.toSorted()
  const mean = average === 'mean'
  const sharing = (k: number): number => (k < near.length ? (mean ? 2 : 1) : mean ? MEAN_OF_KNIGHT : ENTERED_BY_KNIGHT)
  /** The cells crossed lie half-way along the long leg: on the side of the start and on that of the end. */
  const crossed = (k: number, end: 0 | 1): number => {
    const [down, right] = moves[k]
    if (k < near.length) return 0
    return Math.abs(down) === 2 ? (down / 2) * stride + end * right : end * down * stride + right / 2
  }
  return {
    near: near.length,
    offset,
    rank: Uint8Array.from(offset, value => order.indexOf(value)),
    cellOffset: Int32Array.from(moves, ([down, right]) => down * columns + right),
    length,
    factor: length.map((value, k) => value / sharing(k)),
    first: Int32Array.from(moves, (_, k) => crossed(k, 0)),
    second: Int32Array.from(moves, (_, k) => crossed(k, 1)),
  }
}
