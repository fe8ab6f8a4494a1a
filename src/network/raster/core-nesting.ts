import type { Grid } from './grid.ts'
import { labelPatches } from './label-patches.ts'
import { patchAdjacency } from './patch-adjacency.ts'

/** Which core lies in a hole of which. */
export interface CoreNesting {
  /** Core of each cell; -1 outside core. */
  readonly cores: Int32Array
  /** Core that closes in the cell's surroundings: the one whose hole the cell lies in; -1 in core and where there is none. */
  readonly around: Int32Array
  /** 1 where the cell lies in a hole of any core, or is core that lies in one. */
  readonly internal: Uint8Array
}

/**
 * Tree of cores and of the components outside core (with the other number of neighbours, so that it is a tree). A component that
 * touches the border of the raster is outside everything.
 * @param core `rows * columns`, 1 is core
 */
export function coreNesting(grid: Grid, core: Uint8Array, neighbours: 4 | 8): CoreNesting {
  const { labels: cores, count } = labelPatches(grid, core, neighbours)
  const rest = labelPatches(
    grid,
    core.map(value => 1 - value),
    neighbours === 8 ? 4 : 8,
  )
  // One numbering: cores first, then the components of the rest.
  const nodes = count + rest.count
  const labels = new Int32Array(core.length)
  for (let i = 0; i < core.length; i++) labels[i] = core[i] === 1 ? cores[i] : count + rest.labels[i]
  const parents = parentsFrom(bordering(grid, labels, nodes, count), patchAdjacency(grid, { labels, count: nodes }, 4), nodes)
  const around = new Int32Array(core.length).fill(-1)
  const internal = new Uint8Array(core.length)
  // Roots and what borders them lie in no hole; deeper down, each component of the rest is a hole and each core lies in one.
  for (let i = 0; i < core.length; i++) {
    const parent = parents[labels[i]]
    if (core[i] === 0) around[i] = parent
    const hole = core[i] === 0 ? labels[i] : parent
    internal[i] = hole >= 0 && parents[hole] >= 0 ? 1 : 0
  }
  return { cores, around, internal }
}

/** Nodes on the border of the raster; components of the rest (from `count` on) before cores, which then are in no hole either. */
function bordering({ rows, columns }: Grid, labels: Int32Array, nodes: number, count: number): number[] {
  const on = new Uint8Array(nodes)
  for (let row = 0; row < rows; row++) {
    const step = row === 0 || row === rows - 1 ? 1 : Math.max(1, columns - 1)
    for (let column = 0; column < columns; column += step) on[labels[row * columns + column]] = 1
  }
  const found: number[] = []
  for (let node = count; node < nodes; node++) if (on[node] === 1) found.push(node)
  for (let node = 0; node < count; node++) if (on[node] === 1) found.push(node)
  return found
}

/** Parent of each node in a breadth-first search from `roots`, which have -1. */
function parentsFrom(
  roots: readonly number[],
  { from, to }: { readonly from: Uint32Array; readonly to: Uint32Array },
  nodes: number,
): Int32Array {
  const beside: number[][] = Array.from({ length: nodes }, () => [])
  for (let k = 0; k < from.length; k++) {
    const a = from[k]
    const b = to[k]
    beside[a].push(b)
    beside[b].push(a)
  }
  const parents = new Int32Array(nodes).fill(-1)
  const seen = new Uint8Array(nodes)
  const queue = [...roots]
  for (const root of roots) seen[root] = 1
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]
    for (const next of beside[node]) {
      if (seen[next] === 1) continue
      seen[next] = 1
      parents[next] = node
      queue.push(next)
    }
  }
  return parents
}
