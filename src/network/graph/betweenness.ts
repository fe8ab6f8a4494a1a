import { adjacency } from './adjacency.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import { shortestPathTree } from './shortest-path-tree.ts'

export interface BetweennessOptions {
  /** Over the number of pairs of other patches, so that the most is 1; default false. */ readonly normalised?: boolean
  /** [1] ways that differ by less than this share of their cost are ties; default 0: only equal ones */ readonly tolerance?: number
}

/** Betweenness of patches and of links. */
export interface Betweenness {
  readonly patches: Float64Array
  readonly links: Float64Array
}

/**
 * Betweenness by cost (Brandes 2001): over how many of the cheapest ways between pairs of other patches each patch lies, and over how many
 * of all pairs each link; ways of equal cost share. With fewer than three patches no patch lies between others. A link of cost 0 counts
 * as next to nothing, so that of ways of equal cost those with the fewest such links are taken, and going round in them is none.
 * @param graph cost [m or cost m]
 * @returns counts of pairs, each unordered pair once; or shares of all pairs
 */
export function betweenness(graph: HabitatGraph, { normalised = false, tolerance = 0 }: BetweennessOptions = {}): Betweenness {
  const n = graph.attribute.length
  const rows = adjacency({ ...graph, cost: withoutZeros(graph.cost) })
  const tree = shortestPathTree(rows)
  const patches = new Float64Array(n)
  const links = new Float64Array(graph.cost.length)
  const ways = new Float64Array(n)
  const dependency = new Float64Array(n)
  const position = new Uint32Array(n)
  const { cost, order } = tree
  const { start, neighbour, link } = rows

  for (let source = 0; source < n; source++) {
    const reached = tree.grow(source)
    for (let k = 0; k < reached; k++) {
      position[order[k]] = k
      ways[order[k]] = 0
      dependency[order[k]] = 0
    }
    ways[source] = 1
    // A patch counts as before another where it was settled earlier and leads there at the least cost.
    const leads = (before: number, e: number, after: number): boolean =>
      position[before] < position[after] && cost[before] + rows.cost[e] <= cost[after] * (1 + tolerance)
    for (let k = 1; k < reached; k++) {
      const patch = order[k]
      let sum = 0
      for (let e = start[patch]; e < start[patch + 1]; e++) if (leads(neighbour[e], e, patch)) sum += ways[neighbour[e]]
      ways[patch] = sum
    }
    for (let k = reached - 1; k > 0; k--) {
      const patch = order[k]
      const share = (1 + dependency[patch]) / ways[patch]
      for (let e = start[patch]; e < start[patch + 1]; e++) {
        const before = neighbour[e]
        if (!leads(before, e, patch)) continue
        const flow = ways[before] * share
        dependency[before] += flow
        links[link[e]] += flow
      }
      patches[patch] += dependency[patch]
    }
  }
  const others = ((n - 1) * (n - 2)) / 2
  const pairs = (n * (n - 1)) / 2
  // Each pair was counted from both its ends.
  return {
    patches: patches.map(sum => sum / 2 / (normalised ? Math.max(1, others) : 1)),
    links: links.map(sum => sum / 2 / (normalised ? Math.max(1, pairs) : 1)),
  }
}

/** A link of cost 0 gets so small a share of the least cost above 0. */
const NEXT_TO_NOTHING = 1 / 1_073_741_824

function withoutZeros(cost: Float64Array): Float64Array {
  if (!cost.includes(0)) return cost
  const least = cost.reduce((min, c) => (c > 0 && c < min ? c : min), Infinity)
  const tiny = least < Infinity ? least * NEXT_TO_NOTHING : 1
  return cost.map(c => (c === 0 ? tiny : c))
}
