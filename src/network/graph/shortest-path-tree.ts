import type { Adjacency } from './adjacency.ts'
import { indexHeap } from './index-heap.ts'

/** Shortest paths from one patch, as a tree. `grow` writes into the arrays, which are used again for the next source. */
export interface ShortestPathTree {
  /** [m or cost m] of the cheapest path to each patch, Infinity: none */
  readonly cost: Float64Array
  /** Patch before each patch on its path; -1 for the source and for patches out of reach. */
  readonly parent: Int32Array
  /** Position in the adjacency, at `parent`, of the link that leads to each patch. */
  readonly step: Int32Array
  /** Patches reached, the source first, then by ascending cost. */
  readonly order: Uint32Array
  /** Grows the tree from `source`, an index of a patch. @returns the number of patches reached, the source among them */
  grow(source: number): number
}

/**
 * Dijkstra's algorithm with a binary heap. Of patches at equal cost the lowest index is settled first, and the first of equally
 * cheap paths found is kept.
 * @param links of every patch
 */
export function shortestPathTree({ start, neighbour, cost: length }: Adjacency): ShortestPathTree {
  const patches = start.length - 1
  const cost = new Float64Array(patches)
  const parent = new Int32Array(patches)
  const step = new Int32Array(patches)
  const order = new Uint32Array(patches)
  const queue = indexHeap(cost)

  const grow = (source: number): number => {
    cost.fill(Infinity)
    parent.fill(-1)
    step.fill(-1)
    cost[source] = 0
    let reached = 0
    queue.raise(source)
    for (let patch = queue.pop(); patch >= 0; patch = queue.pop()) {
      order[reached++] = patch
      const own = cost[patch]
      for (let e = start[patch]; e < start[patch + 1]; e++) {
        const other = neighbour[e]
        const through = own + length[e]
        if (!(through < cost[other])) continue
        cost[other] = through
        parent[other] = patch
        step[other] = e
        queue.raise(other)
      }
    }
    return reached
  }

  return { cost, parent, step, order, grow }
}
