import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import type { HabitatGraph } from '../../../src/network/graph/habitat-graph.ts'

/** A link: its two patches and its cost. */
export type Link = readonly [number, number, number]

/** A graph of `n` patches of attribute 1. */
export function graphOf(n: number, links: readonly Link[]): HabitatGraph {
  return habitatGraphOf({
    attribute: new Float64Array(n).fill(1),
    from: links.map(([a]) => a),
    to: links.map(([, b]) => b),
    cost: links.map(([, , c]) => c),
  })
}

/** Nine links among patches 0 to 6, with ways of equal cost. */
export const RINGS: readonly Link[] = [
  [0, 1, 2],
  [1, 2, 3],
  [0, 2, 5],
  [2, 3, 1],
  [3, 4, 4],
  [4, 5, 2],
  [3, 5, 6],
  [1, 6, 7],
  [6, 5, 3],
]
