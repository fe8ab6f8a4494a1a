import type { PathProbabilities } from './path-probabilities.ts'
import { surpasses } from './surpasses.ts'

/** What a patch adds to the numerator of the probability of connectivity, in its three parts. */
export interface AddedPatch {
  /** [ha2] by its own attribute */
  readonly intra: number
  /** [ha2] by the pairs in which it is one end */
  readonly flux: number
  /** [ha2] by the shorter ways of all other pairs */
  readonly connector: number
}

/**
 * @param paths of all patches
 * @param own [ha] attribute of the new patch
 * @param reach [1] probability of the best path from the new patch to each patch
 */
export function addedPatch({ patches, stride, attribute, probability }: PathProbabilities, own: number, reach: Float64Array): AddedPatch {
  let flux = 0
  let connector = 0
  for (let i = 0; i < patches; i++) {
    if (reach[i] === 0 || attribute[i] === 0) continue
    flux += attribute[i] * reach[i]
    let sum = 0
    for (let j = i + 1; j < patches; j++) {
      const through = reach[i] * reach[j]
      const known = probability[i * stride + j]
      if (surpasses(through, known)) sum += attribute[j] * (through - known)
    }
    connector += attribute[i] * sum
  }
  return { intra: own * own, flux: 2 * own * flux, connector: 2 * connector }
}
