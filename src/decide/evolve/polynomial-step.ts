import { wholePower } from './whole-power.ts'
import { wholeRoot } from './whole-root.ts'

/**
 * Step of polynomial mutation between bounds, as a share of their distance. Source: Deb, Goyal 1996; bounded form of Deb 2001.
 * @param position [1] where the gene stands, 0 at the lower and 1 at the upper bound
 * @param eta [1] distribution index, at least 0; the larger, the smaller the steps
 * @param u [1] uniform number in (0, 1)
 * @returns [1] -position to 1 - position, but for rounding
 */
export function polynomialStep(position: number, eta: number, u: number): number {
  if (u <= 0.5) return wholeRoot(2 * u + (1 - 2 * u) * wholePower(1 - position, eta + 1), eta + 1) - 1
  return 1 - wholeRoot(2 * (1 - u) + 2 * (u - 0.5) * wholePower(position, eta + 1), eta + 1)
}
