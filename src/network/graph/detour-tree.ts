import type { Adjacency } from './adjacency.ts'
import { indexHeap } from './index-heap.ts'
import type { ShortestPathTree } from './shortest-path-tree.ts'

/**
 * What the paths of a tree of shortest paths cost more when a patch or a link is gone. Patches are numbered in preorder, so that what
 * hangs below patch i is the range i + 1 to i + size[i] - 1. `load` writes into the arrays, which are used again for the next tree.
 */
export interface DetourTree {
  /** Patch of each number. */
  readonly patch: Uint32Array
  /** Number of the patch before each on its path, -1 for the source. */
  readonly parent: Int32Array
  /** How many patches hang below each, itself included. */
  readonly size: Uint32Array
  /** [m or cost m] what the path to each patch in the range of the last `detour` costs more; Infinity: no path is left */
  readonly extra: Float64Array
  /** Numbers the patches after the tree has grown, which reached so many. */
  load(reached: number): void
  /** Prepares a range of numbers for `detour`: a branch of the tree that hangs at the source. */
  enter(first: number, end: number): void
  /**
   * Works out `extra` in a range of numbers that loses its way in from above: `first` and what follows hang below a patch that is gone,
   * or below a link that is gone.
   * @param gone number of the patch that is gone, -1: only a link
   */
  detour(first: number, end: number, gone: number): void
  /** Sets `extra` of the range back to 0; to be called before the next `detour`. */
  clear(first: number, end: number, gone: number): void
}

/** Sweeps after which a range is left to the heap. Few networks need more than four. */
const SWEEPS = 12

/**
 * Dijkstra's algorithm for the part of a tree that is cut off, in reduced costs: a link from u to v has the excess cost(u) + length -
 * cost(v) >= 0, which is 0 in the tree itself, so all that hangs below a patch has at most the patch's extra cost. A few sweeps over
 * the range, down and up, mostly settle it; each looks only at links whose excess is below the best so far.
 */
export function detourTree({ start, neighbour, cost: length }: Adjacency, tree: ShortestPathTree): DetourTree {
  const patches = start.length - 1
  const patch = new Uint32Array(patches)
  const parent = new Int32Array(patches)
  const size = new Uint32Array(patches)
  const extra = new Float64Array(patches)
  const position = new Uint32Array(patches)
  const next = new Uint32Array(patches)
  // Links into each patch but from its parent, by ascending excess.
  const entry = new Uint32Array(patches)
  const entryEnd = new Uint32Array(patches)
  const source = new Uint32Array(neighbour.length)
  const excess = new Float64Array(neighbour.length)

  const load = (reached: number): void => {
    const { order, parent: before } = tree
    next.fill(1)
    for (let k = reached - 1; k > 0; k--) next[before[order[k]]] += next[order[k]]
    let at = 0
    for (let k = 0; k < reached; k++) {
      const own = order[k]
      const count = next[own]
      if (k > 0) {
        const up = before[own]
        at = next[up]
        next[up] += count
        parent[at] = position[up]
      } else parent[0] = -1
      position[own] = at
      patch[at] = own
      size[at] = count
      next[own] = at + 1
    }
  }

  const enter = (first: number, end: number): void => {
    const { cost, parent: before } = tree
    for (let i = first; i < end; i++) {
      const own = patch[i]
      const bottom = start[own]
      let top = bottom
      for (let e = start[own]; e < start[own + 1]; e++) {
        const other = neighbour[e]
        if (other === before[own]) continue
        const over = cost[other] + length[e] - cost[own]
        let at = top++
        while (at > bottom && excess[at - 1] > over) {
          excess[at] = excess[at - 1]
          source[at] = source[at - 1]
          at--
        }
        excess[at] = over
        source[at] = position[other]
      }
      entry[i] = bottom
      entryEnd[i] = top
    }
  }

  const ways: Ways = { parent, extra, entry, entryEnd, source, excess }

  const detour = (first: number, end: number, gone: number): void => {
    if (gone >= 0) extra[gone] = Infinity
    extra.fill(Infinity, first, end)
    for (let sweep = 0; sweep < SWEEPS; sweep += 2) {
      if (!sweepDown(ways, first, end) || end - first === 1) return
      if (!sweepUp(ways, first, end)) return
    }
    settle(first, end)
  }

  const queue = indexHeap(extra)
  const settle = (first: number, end: number): void => {
    const { cost } = tree
    for (let i = first; i < end; i++) if (extra[i] < Infinity) queue.raise(i)
    for (let i = queue.pop(); i >= 0; i = queue.pop()) {
      const own = patch[i]
      for (let e = start[own]; e < start[own + 1]; e++) {
        const other = neighbour[e]
        const at = position[other]
        if (at < first || at >= end) continue
        const through = extra[i] + (cost[own] + length[e] - cost[other])
        if (!(through < extra[at])) continue
        extra[at] = through
        queue.raise(at)
      }
    }
  }

  const clear = (first: number, end: number, gone: number): void => {
    if (gone >= 0) extra[gone] = 0
    extra.fill(0, first, end)
  }

  return { patch, parent, size, extra, load, enter, detour, clear }
}

interface Ways {
  readonly parent: Int32Array
  readonly extra: Float64Array
  readonly entry: Uint32Array
  readonly entryEnd: Uint32Array
  readonly source: Uint32Array
  readonly excess: Float64Array
}

/** @returns whether an extra cost has fallen; by way of the parents as well as of the links, away from the source */
function sweepDown({ parent, extra, entry, entryEnd, source, excess }: Ways, first: number, end: number): boolean {
  let changed = false
  for (let i = first; i < end; i++) {
    const own = extra[i]
    let best = own
    if (i > first && extra[parent[i]] < best) best = extra[parent[i]]
    const last = entryEnd[i]
    for (let e = entry[i]; e < last; e++) {
      const over = excess[e]
      if (over >= best) break
      const through = over + extra[source[e]]
      if (through < best) best = through
    }
    if (best < own) {
      extra[i] = best
      changed = true
    }
  }
  return changed
}

/** @returns whether an extra cost has fallen; by way of the links only, towards the source */
function sweepUp({ extra, entry, entryEnd, source, excess }: Ways, first: number, end: number): boolean {
  let changed = false
  for (let i = end - 1; i >= first; i--) {
    const own = extra[i]
    let best = own
    const last = entryEnd[i]
    for (let e = entry[i]; e < last; e++) {
      const over = excess[e]
      if (over >= best) break
      const through = over + extra[source[e]]
      if (through < best) best = through
    }
    if (best < own) {
      extra[i] = best
      changed = true
    }
  }
  return changed
}
