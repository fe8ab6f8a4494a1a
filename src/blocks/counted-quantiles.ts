import type { BatchGathered } from './gather-batch.ts'
import type { BatchPlan } from './batch-plan.ts'
import { BARS, LEVELS, type BatchQuantiles } from './batch-quantiles.ts'
import { columnOf } from './column-of.ts'
import type { EachBlock } from './each-block.ts'
import { partOf } from './part-of.ts'
import { rangeOf } from './range-of.ts'

/** Parts of the range of an indicator in which quantiles of large batches are counted. */
const BINS = 4096

/** Quantiles from counts over 4096 equal parts of the range of the indicator at that time: whole numbers, so the order does not matter. */
export async function countedQuantiles(
  plan: BatchPlan,
  group: readonly number[],
  each: EachBlock,
  { least, greatest }: Pick<BatchGathered, 'least' | 'greatest'>,
): Promise<BatchQuantiles> {
  const bins = new Map<number, Uint32Array>()
  for (const i of group) {
    plan.alternatives.forEach((_, a) => {
      plan.times.forEach((__, t) => {
        const s = columnOf(plan, a, i, t)
        if (least[s] <= greatest[s]) bins.set(s, new Uint32Array(BINS))
      })
    })
  }
  const bars = new Map<string, number[]>()
  const last = plan.times.length - 1
  const barsOf = (s: number): number[] => {
    const key = String(s)
    const own = bars.get(key) ?? Array.from<number>({ length: BARS }).fill(0)
    bars.set(key, own)
    return own
  }
  await each(({ block, values }) => {
    const count = block.to - block.from
    for (const [s, counts] of bins) {
      const [low, high] = [least[s], greatest[s]]
      for (let k = s * count; k < (s + 1) * count; k++) if (!Number.isNaN(values[k])) counts[partOf(values[k], low, high, BINS)]++
      if (s % plan.times.length !== last) continue
      const i = Math.floor(s / plan.times.length) % plan.indicators.length
      const [from, to] = rangeOf(plan, i, least, greatest)
      const own = barsOf(s)
      for (let k = s * count; k < (s + 1) * count; k++) if (!Number.isNaN(values[k])) own[partOf(values[k], from, to, BARS)]++
    }
  })
  const width = (s: number): number => (greatest[s] - least[s]) / BINS
  return {
    of: s => {
      const counts = bins.get(s)
      return counts ? LEVELS.map(level => countedQuantile(counts, least[s], greatest[s], level)) : LEVELS.map(() => NaN)
    },
    tolerance: width,
    counts: s => barsOf(s),
  }
}

/** Quantile of type 7 from counts: the two order statistics around it are taken to lie spread evenly over their parts. */
function countedQuantile(counts: Uint32Array, low: number, high: number, p: number): number {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const width = (high - low) / counts.length
  const statistic = (rank: number): number => {
    let before = 0
    for (let b = 0; b < counts.length; b++) {
      if (rank < before + counts[b]) return low + width * (b + (rank - before + 0.5) / counts[b])
      before += counts[b]
    }
    return high
  }
  const h = (n - 1) * p
  const below = statistic(Math.floor(h))
  const above = statistic(Math.ceil(h))
  return below + (h - Math.floor(h)) * (above - below)
}
