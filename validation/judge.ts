import type { Case, Measured } from './case.ts'

/**
 * `met`: within 5 % of the figure, or in the band where there is no figure but a bound. `inside`: in the band, the figure itself missed.
 * `missed`: outside the band. `told`: nothing was demanded.
 */
export type Verdict = 'met' | 'inside' | 'missed' | 'told'

/** Holds what the model gives against what was published. */
export function judge({ expected, low, high }: Case, { model }: Measured): Verdict {
  if (low === undefined || high === undefined) return 'told'
  if (!(model >= low && model <= high)) return 'missed'
  if (expected === undefined || expected === low || expected === high) return 'met'
  return Math.abs(model - expected) <= CLOSE * Math.abs(expected) ? 'met' : 'inside'
}

/** A figure counts as met within this share of itself. */
const CLOSE = 0.05
