import { attackCurve } from '../network/graph/attack-curve.ts'
import { attackOrder } from '../network/graph/attack-order.ts'
import type { HabitatGraph } from '../network/graph/habitat-graph.ts'
import type { Kernel } from '../network/graph/kernel.ts'
import { probabilityOfConnectivity } from '../network/graph/probability-of-connectivity.ts'

/** Points of the curve beyond the first; a larger network loses several patches from one to the next. */
const POINTS = 16

/**
 * Share of the equivalent connected area that is kept while the most important patches are taken out, worst first: the mean over the share
 * of all worth that is gone, up to `share`; 1 when nothing is lost. Over worth, not over patches: any number of specks changes nothing.
 * The order is that of the whole network (loss of PC, ties by patch).
 * @param share [1] of the worth of all patches that is removed at the end
 * @returns [1]
 */
export function retainedArea(graph: HabitatGraph, kernel: Kernel, share: number): number {
  const total = graph.attribute.reduce((sum, worth) => sum + worth, 0)
  if (total === 0 || share === 0) return total === 0 ? 0 : 1
  const order = attackOrder(graph, { by: 'importance', kernel })
  let count = 0
  for (let worth = 0; count < order.length && worth < share * total; count++) worth += graph.attribute[order[count]]
  const measure = (left: HabitatGraph): number => probabilityOfConnectivity(left, kernel).equivalentArea
  const { removed, value } = attackCurve(graph, order.subarray(0, count), measure, POINTS)
  const gone = Array.from(removed, patches => order.subarray(0, patches).reduce((sum, patch) => sum + graph.attribute[patch] / total, 0))
  let area = 0
  for (let k = 1; k < gone.length; k++) {
    const step = gone[k] - gone[k - 1]
    const used = Math.min(step, share - gone[k - 1])
    if (used <= 0) continue
    // The last patch may take more than is asked for: the curve is followed as far as that.
    const end = value[k - 1] + ((value[k] - value[k - 1]) * used) / step
    area += ((value[k - 1] + end) / 2) * used
  }
  return area / value[0] / share
}
