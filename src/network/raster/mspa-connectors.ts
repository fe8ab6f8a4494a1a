import type { Grid } from './grid.ts'
import { labelPatches } from './label-patches.ts'

/** Rasters of `rows * columns` that connectors are found in. */
export interface ConnectorInput {
  /** 1 is foreground that hangs together with core. */
  readonly attached: Uint8Array
  /** 1 is core, or foreground within reach of it. */
  readonly opening: Uint8Array
  /** 1 is what thinning with core as anchor left. */
  readonly skeleton: Uint8Array
  /** Core of each cell; -1 outside core. */
  readonly cores: Int32Array
}

/** Values of the result; 0 is no connector. */
const IS_LOOP = 1
export const IS_BRIDGE = 2

/** Core that a piece touches before any is known. */
const NONE = -1

/**
 * Connectors between cores: the skeleton outside core, widened through foreground outside the opening. A connected piece that touches
 * two cores or more is a bridge, else a loop.
 * @param steps [cells] by which the skeleton is widened
 * @returns 0 none, 1 loop, 2 bridge
 */
export function mspaConnectors(
  grid: Grid,
  { attached, opening, skeleton, cores }: ConnectorInput,
  steps: number,
  neighbours: 4 | 8,
): Uint8Array {
  const connector = skeleton.map((value, i) => (value === 1 && cores[i] === -1 ? 1 : 0))
  widen(grid, connector, i => attached[i] === 1 && opening[i] === 0, steps, neighbours)
  const { labels, count } = labelPatches(grid, connector, neighbours)
  const touched = new Int32Array(count).fill(NONE)
  const kind = new Uint8Array(count).fill(IS_LOOP)
  for (let cell = 0; cell < connector.length; cell++) {
    const piece = labels[cell]
    if (piece < 0) continue
    eachNeighbour(grid, cell, neighbours, next => {
      const core = cores[next]
      if (core < 0) return
      if (touched[piece] === NONE) touched[piece] = core
      else if (touched[piece] !== core) kind[piece] = IS_BRIDGE
    })
  }
  return connector.map((value, i) => (value === 1 ? kind[labels[i]] : 0))
}

/** Adds to `set`, in place, what can be reached from it in so many steps through cells that `allowed` lets in. */
function widen(grid: Grid, set: Uint8Array, allowed: (cell: number) => boolean, steps: number, neighbours: 4 | 8): void {
  let front: number[] = []
  if (steps > 0) for (let i = 0; i < set.length; i++) if (set[i] === 1) front.push(i)
  for (let step = 0; step < steps && front.length > 0; step++) {
    const reached: number[] = []
    for (const cell of front) {
      eachNeighbour(grid, cell, neighbours, next => {
        if (set[next] === 1 || !allowed(next)) return
        set[next] = 1
        reached.push(next)
      })
    }
    front = reached
  }
}

/** Only called for connector cells, which are few. */
function eachNeighbour({ rows, columns }: Grid, cell: number, neighbours: 4 | 8, visit: (next: number) => void): void {
  const row = Math.floor(cell / columns)
  const column = cell - row * columns
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      if ((y === row && x === column) || (neighbours === 4 && x !== column && y !== row)) continue
      visit(y * columns + x)
    }
  }
}
