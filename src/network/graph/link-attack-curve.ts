import type { AttackCurve } from './attack-curve.ts'
import type { HabitatGraph } from './habitat-graph.ts'

/**
 * Takes links out in an order and measures what is left; `removed` of the curve counts links.
 * @param order links, first to go first; by random numbers, by `betweenness().links` or by `linkImportance().dPC`, for example
 * @throws RangeError for a link that does not exist
 */
export function linkAttackCurve(graph: HabitatGraph, order: ArrayLike<number>, measure: (graph: HabitatGraph) => number): AttackCurve {
  const cost = graph.cost.slice()
  const left = { ...graph, cost }
  const value = new Float64Array(order.length + 1)
  value[0] = measure(left)
  for (let k = 0; k < order.length; k++) {
    if (!(order[k] < cost.length)) throw new RangeError(`link ${order[k]} to be taken out: wanted 0 to ${cost.length - 1}`)
    cost[order[k]] = Infinity
    value[k + 1] = measure(left)
  }
  return { removed: Uint32Array.from(value, (_, k) => k), value }
}
