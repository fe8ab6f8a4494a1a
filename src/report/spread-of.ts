import type { Band } from '../compare/comparison.ts'
import type { Spread } from './number-format.ts'

const NOTHING: Spread = { q05: null, q50: null, q95: null }

/** Median and band of year `year`; unknown where the year is not there. */
export function spreadOf(band: Band, year: number): Spread {
  const i = band.time.indexOf(year)
  return i < 0 ? NOTHING : { q05: band.q05[i] ?? null, q50: band.q50[i] ?? null, q95: band.q95[i] ?? null }
}
