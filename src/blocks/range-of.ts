import type { BatchPlan } from './batch-plan.ts'
import { columnOf } from './column-of.ts'

/** Range of an indicator at the last time over all alternatives. */
export function rangeOf(plan: BatchPlan, i: number, least: Float64Array, greatest: Float64Array): readonly [number, number] {
  const own = plan.alternatives.map((_, a) => columnOf(plan, a, i, plan.times.length - 1))
  return [Math.min(...own.map(s => least[s])), Math.max(...own.map(s => greatest[s]))]
}
