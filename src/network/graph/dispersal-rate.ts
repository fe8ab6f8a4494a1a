import { log } from '../../base/log.ts'
import { checkKernel } from './check-kernel.ts'
import type { Kernel } from './kernel.ts'

/**
 * Rate k of the dispersal kernel p = exp(-k d).
 * Source: Saura and Pascual-Hortal (2007), k = -ln(p0) / d0.
 * @param kernel distance d0 [m or cost m] at which the share p0 [1] of dispersers arrives
 * @returns [1/m or 1/cost m]
 * @throws RangeError as `checkKernel`
 */
export function dispersalRate(kernel: Kernel): number {
  checkKernel(kernel)
  return -log(kernel.probability) / kernel.distance
}
