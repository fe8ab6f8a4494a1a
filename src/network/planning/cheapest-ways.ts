import type { RestoredLandscape } from './restored-landscape.ts'

/** Patches between which ways are looked for: the largest that a window touches. */
const PATCHES = 8

interface Reached {
  readonly cost: number
  /** The cell before it on the way; none: it touches the patch. */
  readonly from?: number
}

/**
 * Cells of the cheapest ways between the largest patches that some cells touch.
 * @param cells that may be restored
 * @param cost [ha] of each cell of the raster
 * @returns one list of cells for each pair of patches that can be joined
 */
export function cheapestWays(landscape: RestoredLandscape, cells: readonly number[], cost: Float64Array): readonly (readonly number[])[] {
  const patches = [...new Set(cells.flatMap(cell => landscape.touched(cell)))]
    .toSorted((a, b) => landscape.areas[b] - landscape.areas[a])
    .slice(0, PATCHES)
  return patches.flatMap((from, k) => {
    const ways = spread(landscape, cells, cost, from)
    return patches.slice(k + 1).flatMap(to => {
      const ends = cells.filter(cell => ways.has(cell) && landscape.touched(cell).includes(to))
      if (ends.length === 0) return []
      const path: number[] = []
      let at: number | undefined = ends.reduce((best, cell) => (costOf(ways, cell) < costOf(ways, best) ? cell : best))
      for (; at !== undefined; at = ways.get(at)?.from) path.push(at)
      return [path]
    })
  })
}

const costOf = (ways: ReadonlyMap<number, Reached>, cell: number): number => ways.get(cell)?.cost ?? Infinity

/** Cost of the cheapest way from a patch to each cell (Dijkstra 1959; windows are small, so a list will do for the queue). */
function spread(landscape: RestoredLandscape, cells: readonly number[], cost: Float64Array, from: number): ReadonlyMap<number, Reached> {
  const within = new Set(cells)
  const known = new Map<number, Reached>()
  const open = new Map<number, Reached>()
  for (const cell of cells) if (landscape.touched(cell).includes(from)) open.set(cell, { cost: cost[cell] })
  while (open.size > 0) {
    const next = [...open.keys()].reduce((best, cell) => (costOf(open, cell) < costOf(open, best) ? cell : best))
    const reached: Reached = { ...open.get(next), cost: costOf(open, next) }
    open.delete(next)
    known.set(next, reached)
    for (const cell of landscape.beside(next)) {
      const total = reached.cost + cost[cell]
      if (within.has(cell) && !known.has(cell) && total < costOf(open, cell)) open.set(cell, { cost: total, from: next })
    }
  }
  return known
}
