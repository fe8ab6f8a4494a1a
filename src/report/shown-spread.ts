import type { Band } from '../compare/comparison.ts'
import type { IndicatorSpec } from '../indicators/indicator-spec.ts'
import { INDICATORS, type IndicatorName } from '../indicators/indicators.ts'
import type { Spread } from './number-format.ts'

const NOTHING: Spread = { q05: null, q50: null, q95: null }

/**
 * What readers are shown of a band in a year: the median between the quantiles, the mean between them, or for a chance the mean alone;
 * see `IndicatorSpec.shown`. Unknown where the year is not there.
 */
export function shownSpread(name: IndicatorName, band: Band, year: number): Spread {
  const { shown }: IndicatorSpec = INDICATORS[name]
  const i = band.time.indexOf(year)
  if (i < 0) return NOTHING
  const middle = (shown ? band.mean : band.q50)[i] ?? null
  return shown === 'chance' ? { ...NOTHING, q50: middle } : { q05: band.q05[i] ?? null, q50: middle, q95: band.q95[i] ?? null }
}
