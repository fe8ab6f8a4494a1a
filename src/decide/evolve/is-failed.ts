import type { Evaluation } from './evaluation.ts'

/** Whether an evaluation gave no usable numbers: one is NaN or infinite, or there are none. */
export function isFailed({ objectives, violation }: Evaluation): boolean {
  return objectives.length === 0 || !Number.isFinite(violation) || !objectives.every(Number.isFinite)
}
