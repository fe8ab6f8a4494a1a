import type { Grid } from './grid.ts'

/** Neighbours as (row, column) offsets, anticlockwise from the east; bit k of a neighbourhood is neighbour k. */
const ROW = [0, -1, -1, -1, 0, 1, 1, 1]
const COLUMN = [1, 1, 0, -1, -1, -1, 0, 1]

const SIMPLE_4 = simpleTable(4)
const SIMPLE_8 = simpleTable(8)

/**
 * Anchored homotopic thinning: takes cells away, one at a time, as long as that neither cuts a component apart, nor removes it, nor
 * opens or joins holes; anchors stay. Without an anchor a component shrinks to a point or a ring. What is left are the anchors and
 * thin lines that join them or run round holes; which of several equal lines depends on the order: by rising `order`, then by cell
 * index, cells that become removable later after those of their rank.
 * Outside the raster there is nothing.
 * @param present `rows * columns`, 1 is in the set
 * @param anchor 1 is never taken away
 * @param order rank of each cell, for example its squared distance to the background
 * @param neighbours of cells of the set; its complement has the other number
 * @returns 1 where the set is left
 */
export function thinToAnchors(grid: Grid, present: Uint8Array, anchor: Uint8Array, order: Uint32Array, neighbours: 4 | 8): Uint8Array {
  const left = Uint8Array.from(present)
  const ranked = byRank(left, anchor, order)
  const simple = neighbours === 8 ? SIMPLE_8 : SIMPLE_4
  const thinning: Thinning = { grid, anchor, order, simple, left, waiting: new Uint8Array(left.length) }
  let start = 0
  while (start < ranked.length) {
    const rank = order[ranked[start]]
    let end = start
    while (end < ranked.length && order[ranked[end]] === rank) end++
    let round: ArrayLike<number> = ranked.subarray(start, end)
    while (round.length > 0) round = peel(thinning, round, rank)
    start = end
  }
  return left
}

interface Thinning {
  readonly grid: Grid
  readonly anchor: Uint8Array
  readonly order: Uint32Array
  /** 1 for the neighbourhoods of cells that may go. */
  readonly simple: Uint8Array
  /** What has not been taken away. */
  readonly left: Uint8Array
  /** 1 for cells that the next round looks at. */
  readonly waiting: Uint8Array
}

/** Looks at each cell of `round` in turn, takes it away if it may go, and returns the cells to look at again because of that. */
function peel(thinning: Thinning, round: ArrayLike<number>, rank: number): number[] {
  const { grid, simple, left, waiting } = thinning
  const { rows, columns } = grid
  const again: number[] = []
  for (let k = 0; k < round.length; k++) {
    const cell = round[k]
    waiting[cell] = 0
    if (left[cell] === 0) continue
    const row = Math.floor(cell / columns)
    const column = cell - row * columns
    if (simple[neighbourhood(left, row, column, rows, columns)] === 0) continue
    left[cell] = 0
    for (let n = 0; n < 8; n++) {
      const y = row + ROW[n]
      const x = column + COLUMN[n]
      if (y >= 0 && y < rows && x >= 0 && x < columns) lookAgain(thinning, y * columns + x, rank, again)
    }
  }
  return again
}

/** Cells of a higher rank are looked at when their rank comes. */
function lookAgain({ anchor, order, left, waiting }: Thinning, cell: number, rank: number, again: number[]): void {
  if (left[cell] === 0 || anchor[cell] === 1 || waiting[cell] === 1 || order[cell] > rank) return
  waiting[cell] = 1
  again.push(cell)
}

/** Cells that may go, by rising order, then index. */
function byRank(present: Uint8Array, anchor: Uint8Array, order: Uint32Array): Uint32Array {
  const found: number[] = []
  for (let i = 0; i < present.length; i++) if (present[i] === 1 && anchor[i] === 0) found.push(i)
  return Uint32Array.from(found.toSorted((a, b) => order[a] - order[b] || a - b))
}

/** Bit k is neighbour k of a cell. */
function neighbourhood(set: Uint8Array, row: number, column: number, rows: number, columns: number): number {
  let bits = 0
  for (let n = 0; n < 8; n++) {
    const y = row + ROW[n]
    const x = column + COLUMN[n]
    if (y >= 0 && y < rows && x >= 0 && x < columns && set[y * columns + x] === 1) bits |= 1 << n
  }
  return bits
}

/**
 * For each of the 256 neighbourhoods, 1 if the cell is simple: its crossing number is 1. Yokoi, Toriwaki and Fukumura (1975): sum over
 * the four sides of x - x x' x'' around the cell, of the set for 4 neighbours, of its complement for 8.
 */
function simpleTable(neighbours: 4 | 8): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, bits) => {
    const seen = neighbours === 4 ? bits : ~bits
    const bit = (k: number): number => (seen >> (k & 7)) & 1
    let crossings = 0
    for (let k = 0; k < 8; k += 2) crossings += bit(k) * (1 - bit(k + 1) * bit(k + 2))
    return crossings === 1 ? 1 : 0
  })
}
