import { quantile } from '../base/quantile.ts'
import type { BatchPlan } from './batch-plan.ts'
import { BARS, LEVELS, type BatchQuantiles } from './batch-quantiles.ts'
import { columnOf } from './column-of.ts'
import type { EachBlock } from './each-block.ts'
import { partOf } from './part-of.ts'

/** Quantiles of type 7 of the columns of a group of indicators, whose values are all kept. */
export async function exactQuantiles(plan: BatchPlan, group: readonly number[], each: EachBlock): Promise<BatchQuantiles> {
  const kept = new Map<number, { readonly values: Float64Array; count: number }>()
  for (const i of group) {
    plan.alternatives.forEach((_, a) => {
      plan.times.forEach((__, t) => kept.set(columnOf(plan, a, i, t), { values: new Float64Array(plan.replicates), count: 0 }))
    })
  }
  await each(({ block, values }) => {
    const count = block.to - block.from
    for (const [s, column] of kept) {
      for (let k = s * count; k < (s + 1) * count; k++) if (!Number.isNaN(values[k])) column.values[column.count++] = values[k]
    }
  })
  const sorted = new Map([...kept].map(([s, { values, count }]) => [s, values.slice(0, count).toSorted()]))
  const empty = new Float64Array(0)
  return {
    of: s => LEVELS.map(level => quantile(sorted.get(s) ?? empty, level)),
    tolerance: () => 0,
    counts: (s, low, high) => {
      const counts = Array.from<number>({ length: BARS }).fill(0)
      for (const x of sorted.get(s) ?? empty) counts[partOf(x, low, high, BARS)]++
      return counts
    },
  }
}
