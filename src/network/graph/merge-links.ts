import { checkLinks } from './check-links.ts'
import { habitatGraphOf } from './habitat-graph-of.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { LinkList } from './link-list.ts'

/** Links between the same two patches, of which one was kept. */
export interface MergedLinks {
  /** The two patches, ascending. */
  readonly from: number
  readonly to: number
  /** Index of the cheapest link in the list given; of equals the first. */
  readonly kept: number
  /** Indices of the others. */
  readonly dropped: readonly number[]
}

export interface MergeResult {
  readonly graph: HabitatGraph
  /** Index of each link of the graph in the list given, ascending. */
  readonly links: Uint32Array
  readonly merged: readonly MergedLinks[]
  /** Indices of links that joined a patch to itself and were dropped. */
  readonly loops: readonly number[]
}

/**
 * A graph from links that may be parallel or self-loops: keeps the cheapest of parallel links, drops self-loops, and tells which.
 * @param list attribute [ha] of the patches; ends and cost [m or cost m] of the links
 * @throws RangeError for a patch that does not exist or a number without meaning
 */
export function mergeLinks(list: LinkList): MergeResult {
  checkLinks(list)
  const patches = list.attribute.length
  const groups = new Map<number, number[]>()
  const loops: number[] = []
  for (let e = 0; e < list.cost.length; e++) {
    if (list.from[e] === list.to[e]) {
      loops.push(e)
      continue
    }
    const pair = Math.min(list.from[e], list.to[e]) * patches + Math.max(list.from[e], list.to[e])
    const group = groups.get(pair)
    if (group) group.push(e)
    else groups.set(pair, [e])
  }
  const kept: number[] = []
  const merged: MergedLinks[] = []
  for (const [pair, group] of groups) {
    const best = group.reduce((a, b) => (list.cost[b] < list.cost[a] ? b : a))
    kept.push(best)
    if (group.length === 1) continue
    merged.push({ from: Math.floor(pair / patches), to: pair % patches, kept: best, dropped: group.filter(e => e !== best) })
  }
  const links = Uint32Array.from(kept).toSorted()
  const graph = habitatGraphOf({
    attribute: list.attribute,
    from: links.map(e => list.from[e]),
    to: links.map(e => list.to[e]),
    cost: Float64Array.from(links, e => list.cost[e]),
  })
  return { graph, links, merged, loops }
}
