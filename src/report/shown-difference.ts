import type { PairedDifference } from '../compare/comparison.ts'
import type { IndicatorSpec } from '../indicators/indicator-spec.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { Spread } from './number-format.ts'

/** A paired difference as readers are shown it: means differ by the mean difference, whose quantiles say little of counts that are mostly 0. */
export function shownDifference(name: IndicatorName, { q05, q50, q95, mean }: PairedDifference): Spread {
  const { shown }: IndicatorSpec = INDICATORS[name]
  return shown ? { q05: null, q50: mean, q95: null } : { q05, q50, q95 }
}
