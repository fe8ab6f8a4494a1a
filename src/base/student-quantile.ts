import { betaQuantile } from './beta-quantile.ts'

/**
 * Quantile of Student's t distribution: t = sign sqrt(nu (1 - x) / x) with x the 2 min(p, 1 - p) quantile of Beta(nu/2, 1/2).
 * @param p probability in (0, 1)
 * @param freedom degrees of freedom, at least 1
 */
export function studentQuantile(p: number, freedom: number): number {
  if (p === 0.5) return 0
  const x = betaQuantile(2 * Math.min(p, 1 - p), freedom / 2, 0.5)
  const t = Math.sqrt((freedom * (1 - x)) / x)
  return p < 0.5 ? -t : t
}
