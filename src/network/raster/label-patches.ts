import type { Grid } from './grid.ts'
import type { Patches } from './patches.ts'

/** [m2] in a hectare */
const HECTARE = 10_000

/** Label of a cell that has been seen, while the others are still looked for. */
const TOO_SMALL = -2

/**
 * Patches: sets of habitat cells that touch, over sides (4) or over sides and corners (8). Numbered by their first cell in row order.
 * @param habitat `rows * columns`, not 0 is habitat
 * @param neighbours stored with every number that rests on the patches; 8 joins across corners
 * @param minimumArea [ha] smaller patches are left out (label -1)
 * @throws RangeError if `habitat` has another size or `minimumArea` is negative
 */
export function labelPatches(grid: Grid, habitat: Uint8Array, neighbours: 4 | 8, minimumArea = 0): Patches {
  const { rows, columns } = grid
  const cells = rows * columns
  if (habitat.length !== cells) throw new RangeError(`habitat has ${habitat.length} cells, wanted ${rows} x ${columns} = ${cells}`)
  if (!(minimumArea >= 0)) throw new RangeError(`minimum area of a patch is ${minimumArea} ha, wanted a number >= 0`)
  const labels = new Int32Array(cells).fill(-1)
  // A cell enters once, so no more than all cells are on the list.
  const members = new Int32Array(cells)
  const smallest = (minimumArea * HECTARE) / (grid.dx * grid.dy)
  let count = 0
  for (let first = 0; first < cells; first++) {
    if (habitat[first] === 0 || labels[first] !== -1) continue
    const size = flood(grid, habitat, neighbours, labels, members, first, count)
    if (size >= smallest) count += 1
    else for (let i = 0; i < size; i++) labels[members[i]] = TOO_SMALL
  }
  for (let i = 0; i < cells; i++) if (labels[i] === TOO_SMALL) labels[i] = -1
  return { labels, count }
}

/** Labels the patch of `first`, lists its cells in `members` and returns how many there are. */
function flood(
  { rows, columns }: Grid,
  habitat: Uint8Array,
  neighbours: 4 | 8,
  labels: Int32Array,
  members: Int32Array,
  first: number,
  label: number,
): number {
  let tail = 1
  members[0] = first
  labels[first] = label
  for (let head = 0; head < tail; head++) {
    const cell = members[head]
    const row = Math.floor(cell / columns)
    const column = cell - row * columns
    const bottom = Math.min(rows - 1, row + 1)
    const right = Math.min(columns - 1, column + 1)
    for (let y = Math.max(0, row - 1); y <= bottom; y++) {
      for (let x = Math.max(0, column - 1); x <= right; x++) {
        const next = y * columns + x
        if (labels[next] !== -1 || habitat[next] === 0) continue
        if (neighbours === 4 && x !== column && y !== row) continue
        labels[next] = label
        members[tail++] = next
      }
    }
  }
  return tail
}
