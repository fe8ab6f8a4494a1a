import { exp } from '../../base/exp.ts'
import { adjacency } from './adjacency.ts'
import { dispersalRate } from './dispersal-rate.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import type { Kernel } from './kernel.ts'
import { shortestPathTree } from './shortest-path-tree.ts'

/** Best dispersal probabilities between all patches, with room for more patches. 8 bytes a pair: 72 MB for 3000 patches. */
export interface PathProbabilities {
  /** How many patches there are. */
  patches: number
  /** Length of a row of `probability`. */
  readonly stride: number
  /** [ha] of each patch; 0 in the room left */
  readonly attribute: Float64Array
  /** [1] stride x stride: p*_ij of the best path; 1 on the diagonal, 0 without a path */
  readonly probability: Float64Array
}

/**
 * @param graph attribute [ha], cost [m or cost m]
 * @param room how many more patches there shall be room for
 * @throws RangeError for a kernel without meaning
 */
export function pathProbabilities(graph: HabitatGraph, kernel: Kernel, room = 0): PathProbabilities {
  const rate = dispersalRate(kernel)
  const patches = graph.attribute.length
  const stride = patches + room
  const attribute = new Float64Array(stride)
  attribute.set(graph.attribute)
  const probability = new Float64Array(stride * stride)
  const tree = shortestPathTree(adjacency(graph))
  for (let s = 0; s < patches; s++) {
    tree.grow(s)
    // The two directions may differ in the last bit; one of them serves for both.
    for (let t = s; t < patches; t++) {
      const p = tree.cost[t] < Infinity ? exp(-rate * tree.cost[t]) : 0
      probability[s * stride + t] = p
      probability[t * stride + s] = p
    }
  }
  return { patches, stride, attribute, probability }
}
