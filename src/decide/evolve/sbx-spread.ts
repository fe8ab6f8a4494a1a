import { wholePower } from './whole-power.ts'
import { wholeRoot } from './whole-root.ts'

/**
 * How far a child lies from the middle of its two parents, as a multiple of half their distance, in simulated binary crossover between
 * bounds. Source: Deb, Agrawal 1995; bounded form of Deb 2001 as in NSGA-II.
 * @param beta [1] 1 + 2 (distance of the nearer parent from the bound on this side) / (distance of the parents), at least 1
 * @param eta [1] distribution index, at least 0; the larger, the closer to the parents
 * @param u [1] uniform number in (0, 1)
 * @returns [1] at least 0 and, but for rounding, at most beta
 */
export function sbxSpread(beta: number, eta: number, u: number): number {
  const alpha = 2 - 1 / wholePower(beta, eta + 1)
  return wholeRoot(u * alpha <= 1 ? u * alpha : 1 / (2 - u * alpha), eta + 1)
}
