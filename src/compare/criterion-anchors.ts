import type { Criterion } from '../decide/rank/decision-table.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import { isShare } from '../indicators/is-share.ts'

/**
 * Worst and best of a criterion for its value function. Shares and scores, which have ends of their own, are anchored at 0 and 1, so that
 * one alternative more or less does not move the others. Everything else is anchored at nothing and at the largest value met; where it
 * falls below nothing (carbon that is lost), the lower end is the least value met, so that no value lies beyond the scale.
 * @param value the k-th of `count` values; NaN is passed over
 */
export function criterionAnchors(indicator: IndicatorName, count: number, value: (k: number) => number): Pick<Criterion, 'anchors'> {
  const { direction } = INDICATORS[indicator]
  const span = (worst: number, best: number): Pick<Criterion, 'anchors'> => ({ anchors: { worst, best } })
  if (isShare(indicator)) return direction === 'max' ? span(0, 1) : span(1, 0)
  let least = 0
  let most = 0
  for (let k = 0; k < count; k++) {
    if (value(k) > most) most = value(k)
    if (value(k) < least) least = value(k)
  }
  // A criterion that is nothing everywhere tells nobody apart, and needs no anchors.
  if (most === least) return {}
  return direction === 'max' ? span(least, most) : span(most, least)
}
