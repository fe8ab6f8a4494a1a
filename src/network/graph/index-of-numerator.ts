import type { ConnectivityIndex } from './connectivity-index.ts'

/**
 * The three forms of an index from its numerator.
 * Source: Saura et al. (2011), equivalent connected area = sqrt(numerator).
 * @param numerator [ha2]
 * @param attribute [ha] of each patch
 * @param landscape [ha] area of the whole landscape, or quality-weighted alike; absent: no index
 * @throws RangeError where the landscape is not larger than its patches
 */
export function indexOfNumerator(numerator: number, attribute: Float64Array, landscape?: number): ConnectivityIndex {
  const equivalentArea = Math.sqrt(numerator)
  if (landscape === undefined) return { numerator, index: null, reason: 'no landscape area', equivalentArea }
  let habitat = 0
  for (let i = 0; i < attribute.length; i++) habitat += attribute[i]
  if (!(landscape > habitat && landscape < Infinity)) {
    throw new RangeError(`landscape is ${landscape} ha, wanted a finite area > the sum of the patches, ${habitat} ha`)
  }
  return { numerator, index: numerator / (landscape * landscape), equivalentArea }
}
