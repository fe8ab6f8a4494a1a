import { exp } from '../../base/exp.ts'
import { adjacency } from './adjacency.ts'
import { detourTree, type DetourTree } from './detour-tree.ts'
import type { HabitatGraph } from './habitat-graph.ts'
import { shortestPathTree } from './shortest-path-tree.ts'
import { sourceOrder } from './source-order.ts'

export interface RemovalLosses {
  /** [ha2] of the probability of connectivity */
  readonly numerator: number
  /** [ha2] sum of a_k a_j p*_kj over ordered pairs with each patch k at one end */
  readonly flux: Float64Array
  /** [ha2] what the pairs between other patches lose without each patch, or what all pairs lose without each link */
  readonly loss: Float64Array
}

/**
 * What the numerator of the probability of connectivity loses when one patch, or one link, is taken away: for every one of them, exactly,
 * without starting anew. From each source only what hangs below the patch or link in the tree of shortest paths is settled again, and
 * each pair is worked out from one of its ends. The loss is a sum of losses, never a difference of large sums.
 * @param rate [1/m or 1/cost m] of the kernel
 * @param what is taken away one by one
 */
export function removalLosses(graph: HabitatGraph, rate: number, what: 'patches' | 'links'): RemovalLosses {
  const { attribute } = graph
  const patches = attribute.length
  const links = adjacency(graph)
  const tree = shortestPathTree(links)
  const detours = detourTree(links, tree)
  const { patch, parent, size } = detours
  const removesPatches = what === 'patches'
  const losses = { flux: new Float64Array(patches), loss: new Float64Array(removesPatches ? patches : graph.cost.length) }
  /** Attribute x probability of the patches that are still to be paired with the source, by number; then of all that hangs below. */
  const weight = new Float64Array(patches)
  const below = new Float64Array(patches)
  const share = new Float64Array(patches)
  const paired = new Uint8Array(patches)
  /** @returns the sum of the weights */
  const weigh = (reached: number): number => {
    let row = 0
    for (let i = reached - 1; i > 0; i--) {
      const other = patch[i]
      weight[i] = paired[other] === 1 ? 0 : attribute[other] * exp(-rate * tree.cost[other])
      row += weight[i]
    }
    below.fill(0, 0, reached)
    for (let i = reached - 1; i > 0; i--) below[parent[i]] += weight[i] + below[i]
    return row
  }
  let numerator = 0
  for (const s of sourceOrder(tree)) {
    const own = attribute[s]
    paired[s] = 1
    // Without an attribute every pair with this patch counts 0.
    if (own === 0) continue
    const reached = tree.grow(s)
    detours.load(reached)
    const row = weigh(reached)
    for (let i = 1; i < reached; i++) losses.flux[patch[i]] += 2 * own * weight[i]
    losses.flux[s] += 2 * own * row
    numerator += own * (own + 2 * row)
    for (let k = 1; k < reached; k++) {
      const end = k + size[k]
      if (parent[k] === 0 && weight[k] + below[k] > 0) detours.enter(k, end)
      if (removesPatches) {
        if (below[k] > 0) losses.loss[patch[k]] += 2 * own * rangeLoss(detours, k + 1, end, k, rate, weight, share)
      } else if (weight[k] + below[k] > 0) {
        losses.loss[links.link[tree.step[patch[k]]]] += 2 * own * rangeLoss(detours, k, end, -1, rate, weight, share)
      }
    }
  }
  return { numerator, ...losses }
}

/** @returns the sum of weight x (1 - exp(-rate x extra cost)) over a range that is cut off */
function rangeLoss(
  detours: DetourTree,
  first: number,
  end: number,
  gone: number,
  rate: number,
  weight: Float64Array,
  share: Float64Array,
): number {
  const { parent, extra } = detours
  detours.detour(first, end, gone)
  let sum = 0
  for (let i = first; i < end; i++) {
    const up = parent[i]
    // Most patches come by the same detour as the patch before them.
    share[i] = up >= first && extra[i] === extra[up] ? share[up] : 1 - exp(-rate * extra[i])
    sum += weight[i] * share[i]
  }
  detours.clear(first, end, gone)
  return sum
}
