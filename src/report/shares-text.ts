import type { VarianceShares } from '../compare/variance-shares.ts'

/** Shares of a variance in percent, what is not known before chance: `63 / 37`. Rounded once, so that they add up. */
export function sharesText({ epistemic }: VarianceShares): string {
  const known = Math.round(100 * epistemic)
  return `${known} / ${100 - known}`
}
