import { labelPatches } from '../raster/label-patches.ts'
import type { RestorationProblem } from './restoration-problem.ts'

/** Cells that patches are linked over, where a problem does not say. */
const DEFAULT_GAP = 2

/** Where the patches of today lie, and what stands around a cell. */
export interface PatchPlaces {
  /** Patch of each cell; -1: none. */
  readonly labels: Int32Array
  /** [cells] of each patch */
  readonly areas: Float64Array
  /** The two patches of each link of today in turn; none for the mesh size. */
  readonly linked: Int32Array
  around(cell: number): CellPlace
}

/** What stands around a cell. */
export interface CellPlace {
  /** Cells that it would make a patch with, and cells that it would be linked to. */
  readonly near: readonly number[]
  readonly far: readonly number[]
  /** Patches that it would join, and those that it would join or be linked to. */
  readonly touched: readonly number[]
  readonly reached: readonly number[]
}

/** Finds the patches and links of today. What stands around a cell is found when first asked for. */
export function patchPlaces({ grid, habitat, inside, neighbours, metric, gap = DEFAULT_GAP }: RestorationProblem): PatchPlaces {
  const { rows, columns } = grid
  const { labels, count } = labelPatches(
    grid,
    habitat.map((flag, cell) => (inside[cell] === 0 ? 0 : flag)),
    neighbours,
  )
  const areas = new Float64Array(count)
  for (const label of labels) if (label >= 0) areas[label]++
  const near = offsets(neighbours === 4 ? 1 : 2, 1)
  const far = metric === 'iic' ? offsets(2 * gap - 1, gap) : []
  const cellsAt = (cell: number, steps: readonly Step[]): number[] => {
    const row = Math.floor(cell / columns)
    const column = cell - row * columns
    const found: number[] = []
    for (const { dy, dx } of steps) {
      const [y, x] = [row + dy, column + dx]
      if (y >= 0 && y < rows && x >= 0 && x < columns) found.push(y * columns + x)
    }
    return found
  }
  const patchesAt = (cells: readonly number[]): readonly number[] => [
    ...new Set(cells.flatMap(cell => (labels[cell] >= 0 ? [labels[cell]] : []))),
  ]
  const known = new Map<number, CellPlace>()
  return {
    labels,
    areas,
    linked: linksBetween(labels, count, cell => cellsAt(cell, far), far.length > 0),
    around: cell => {
      const old = known.get(cell)
      if (old) return old
      const [beside, linked] = [cellsAt(cell, near), cellsAt(cell, far)]
      const place = { near: beside, far: linked, touched: patchesAt(beside), reached: patchesAt([...beside, ...linked]) }
      known.set(cell, place)
      return place
    },
  }
}

function linksBetween(labels: Int32Array, count: number, around: (cell: number) => readonly number[], any: boolean): Int32Array {
  const keys = new Set<number>()
  if (any)
    labels.forEach((label, cell) => {
      if (label >= 0) for (const other of around(cell)) if (labels[other] > label) keys.add(label * count + labels[other])
    })
  const linked = new Int32Array(2 * keys.size)
  let k = 0
  for (const key of keys) {
    linked[k++] = Math.floor(key / count)
    linked[k++] = key % count
  }
  return linked
}

interface Step {
  readonly dy: number
  readonly dx: number
}

/** Steps to cells at most `square` rows and columns away and at most `steps` rows and columns together. */
function offsets(steps: number, square: number): readonly Step[] {
  const list: Step[] = []
  for (let dy = -square; dy <= square; dy++)
    for (let dx = -square; dx <= square; dx++) if ((dy !== 0 || dx !== 0) && Math.abs(dy) + Math.abs(dx) <= steps) list.push({ dy, dx })
  return list
}
