import type { Kernel } from './kernel.ts'

/** @throws RangeError where `distance` [m or cost m] is not a number > 0 or `probability` [1] not between 0 and 1 */
export function checkKernel({ distance, probability }: Kernel): void {
  if (!(distance > 0 && distance < Infinity)) throw new RangeError(`kernel: distance is ${distance}, wanted a number > 0`)
  if (!(probability > 0 && probability < 1)) throw new RangeError(`kernel: probability is ${probability}, wanted a number > 0 and < 1`)
}
