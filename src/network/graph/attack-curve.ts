import type { HabitatGraph } from './habitat-graph.ts'

/** A measure of a network from which some patches are gone: attribute 0, links of infinite cost, `removed` 1. */
export type NetworkMeasure = (graph: HabitatGraph, removed: Uint8Array) => number

/** What a measure comes to while patches are taken out. */
export interface AttackCurve {
  /** Patches gone at each point, from 0. */ readonly removed: Uint32Array
  readonly value: Float64Array
}

/**
 * Takes patches out in an order and measures what is left.
 * @param order patches, first to go first; as many go as it holds
 * @throws RangeError for a patch that does not exist or goes twice
 * @param points at most so many beyond the first; a longer order loses several patches from point to point. Default: one each
 */
export function attackCurve(
  graph: HabitatGraph,
  order: ArrayLike<number>,
  measure: NetworkMeasure,
  points: number = order.length,
): AttackCurve {
  const { from, to } = graph
  const steps = Math.min(points, order.length)
  const attribute = graph.attribute.slice()
  const cost = graph.cost.slice()
  const gone = new Uint8Array(attribute.length)
  const left = { ...graph, attribute, cost }
  checkOrder(order, attribute.length)
  const removed = Uint32Array.from({ length: steps + 1 }, (_, step) => (steps === 0 ? 0 : Math.round((step * order.length) / steps)))
  const value = new Float64Array(steps + 1)
  for (let step = 0; step <= steps; step++) {
    for (let k = step === 0 ? 0 : removed[step - 1]; k < removed[step]; k++) {
      gone[order[k]] = 1
      attribute[order[k]] = 0
    }
    if (step > 0) for (let e = 0; e < cost.length; e++) if (gone[from[e]] === 1 || gone[to[e]] === 1) cost[e] = Infinity
    value[step] = measure(left, gone)
  }
  return { removed, value }
}

function checkOrder(order: ArrayLike<number>, patches: number): void {
  const seen = new Uint8Array(patches)
  for (let k = 0; k < order.length; k++) {
    const patch = order[k]
    if (!(Number.isInteger(patch) && patch >= 0 && patch < patches))
      throw new RangeError(`patch ${patch} to be taken out: wanted 0 to ${patches - 1}`)
    if (seen[patch] === 1) throw new RangeError(`patch ${patch} is to be taken out twice`)
    seen[patch] = 1
  }
}
