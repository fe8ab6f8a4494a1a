import type { BatchPlan } from './batch-plan.ts'

/** Number of a column of values: alternative, indicator, time. */
export function columnOf({ indicators, times }: BatchPlan, a: number, i: number, t: number): number {
  return (a * indicators.length + i) * times.length + t
}
