import { exp } from '../../base/exp.ts'
import type { NewPatch } from './new-patch.ts'
import type { PathProbabilities } from './path-probabilities.ts'

/**
 * @param rate [1/m or 1/cost m] of the kernel
 * @returns [1] probability of the best path from a new patch to each patch, with the room left
 */
export function reachOfPatch({ patches, stride, probability }: PathProbabilities, { to, cost }: NewPatch, rate: number): Float64Array {
  const reach = new Float64Array(stride)
  for (let e = 0; e < to.length; e++) {
    const p = exp(-rate * cost[e])
    const row = to[e] * stride
    for (let i = 0; i < patches; i++) {
      const through = p * probability[row + i]
      if (through > reach[i]) reach[i] = through
    }
  }
  return reach
}
