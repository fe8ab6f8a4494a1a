/** How equivalent connected area and habitat area have changed. */
export interface ConnectivityChange {
  /** [%] change of the equivalent connected area; null: there was none before */
  readonly dECA: number | null
  /** [%] change of the habitat's area, or attribute; null: there was none before */
  readonly dA: number | null
  /** [1] dECA / dA: above 1 the added habitat connects more than it measures; null: see `reason` */
  readonly rECA: number | null
  /** Why a number is null. */
  readonly reason?: 'nothing before' | 'no change of area'
}

/**
 * Source: Saura et al. (2011), dECA against dA, both relative to the state before.
 * @param before equivalent connected area and habitat area [ha]
 * @param after the same [ha]
 */
export function connectivityChange(
  before: { readonly equivalentArea: number; readonly area: number },
  after: { readonly equivalentArea: number; readonly area: number },
): ConnectivityChange {
  if (!(before.equivalentArea > 0 && before.area > 0)) return { dECA: null, dA: null, rECA: null, reason: 'nothing before' }
  const dECA = (100 * (after.equivalentArea - before.equivalentArea)) / before.equivalentArea
  const dA = (100 * (after.area - before.area)) / before.area
  return dA === 0 ? { dECA, dA, rECA: null, reason: 'no change of area' } : { dECA, dA, rECA: dECA / dA }
}
