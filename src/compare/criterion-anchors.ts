import type { Criterion } from '../decide/rank/decision-table.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'

/**
 * Worst and best of a criterion for its value function. Shares and scores, which have ends of their own, are anchored at 0 and 1, so that
 * one alternative more or less does not move the others. Everything else is anchored at nothing and at the largest value met.
 * @param value the k-th of `count` values; NaN is passed over
 */
export function criterionAnchors(indicator: IndicatorName, count: number, value: (k: number) => number): Pick<Criterion, 'anchors'> {
  const { unit, direction, chapter } = INDICATORS[indicator]
  const bounded = chapter === 'scores' || chapter === 'resilience' ? unit === '1' : SHARES.includes(indicator)
  let largest = 0
  for (let k = 0; k < count; k++) if (value(k) > largest) largest = value(k)
  const most = bounded ? 1 : largest
  // A criterion that is nothing everywhere tells nobody apart, and needs no anchors.
  if (most === 0) return {}
  return { anchors: direction === 'max' ? { worst: 0, best: most } : { worst: most, best: 0 } }
}

/** Indicators that are shares of something. */
const SHARES: readonly IndicatorName[] = [
  'cover',
  'coverSite',
  'plantSurvival',
  'failureProbability',
  'damaged',
  'slideArea',
  'damageShare',
  'metalExceedance',
  'habitatQuality',
  'floodRegulation',
  'probabilityOfConnectivity',
]
