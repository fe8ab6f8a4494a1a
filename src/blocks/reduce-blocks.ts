import type { Batch } from './batch.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { BatchQuantiles } from './batch-quantiles.ts'
import type { BatchSummary, HistogramRow, SummaryRow } from './batch-summary.ts'
import type { Block } from './block.ts'
import type { BlockResult } from './block-result.ts'
import { blocksOf } from './blocks-of.ts'
import { columnOf } from './column-of.ts'
import { countedQuantiles } from './counted-quantiles.ts'
import { exactQuantiles } from './exact-quantiles.ts'
import { gatherBatch, type BatchGathered } from './gather-batch.ts'
import { rangeOf } from './range-of.ts'
import { summaryPlan } from './summary-plan.ts'

/**
 * Summarises a batch from its blocks, which are read in order, one at a time, and more than once where there is much: memory does not
 * grow with the number of futures. Quantiles are of type 7 and exact up to 100,000 futures; beyond, they are interpolated in 4096 parts
 * of the range of each indicator, and each row says how far off they can be. Sums are taken in the order of the replicates, so the bits
 * depend on the futures alone.
 * @param read a block, checked
 * @param baseline id of the alternative that the others are held against; without it there are no differences
 * @param onRead told after each block that is read: done, of how many
 */
export async function reduceBlocks(
  { scenario, plan }: Batch,
  read: (block: Block) => Promise<BlockResult>,
  baseline: string | undefined,
  onRead?: (done: number, total: number) => void | Promise<void>,
): Promise<BatchSummary> {
  const { exact, groups } = summaryPlan(plan)
  const total = Math.ceil(plan.replicates / plan.blockSize) * (1 + groups.length)
  let done = 0
  const each = async (visit: (result: BlockResult) => void): Promise<void> => {
    for (const block of blocksOf(plan)) {
      visit(await read(block))
      await onRead?.(++done, total)
    }
  }

  const gathered = await gatherBatch(plan, scenario.uncertainty.inner, each, baseline)
  const rows: SummaryRow[] = []
  const histograms: HistogramRow[] = []
  for (const group of groups) {
    const quantiles = exact ? await exactQuantiles(plan, group, each) : await countedQuantiles(plan, group, each, gathered)
    for (const i of group) {
      histograms.push(...histogramsOf(plan, i, gathered, quantiles.counts))
      rows.push(...rowsOf(plan, i, gathered, quantiles))
    }
  }
  const { failed, reasons, convergence, differences } = gathered
  const place = (row: SummaryRow): number => plan.alternatives.indexOf(row.alternative)
  return {
    replicates: plan.replicates,
    failed,
    reasons,
    rows: rows.toSorted((a, b) => place(a) - place(b)),
    convergence,
    histograms,
    differences,
  }
}

function histogramsOf(
  plan: BatchPlan,
  i: number,
  { least, greatest }: BatchGathered,
  counts: BatchQuantiles['counts'],
): readonly HistogramRow[] {
  const [low, high] = rangeOf(plan, i, least, greatest)
  if (!(low <= high)) return []
  return plan.alternatives.flatMap((alternative, a) => {
    const s = columnOf(plan, a, i, plan.times.length - 1)
    return least[s] <= greatest[s] ? [{ alternative, indicator: plan.indicators[i], low, high, counts: counts(s, low, high) }] : []
  })
}

function rowsOf(plan: BatchPlan, i: number, { moments, least, greatest }: BatchGathered, quantiles: BatchQuantiles): readonly SummaryRow[] {
  return plan.alternatives.flatMap((alternative, a) =>
    plan.times.flatMap((time, t): SummaryRow[] => {
      const s = columnOf(plan, a, i, t)
      const { count, mean, variance } = moments[s]
      if (count === 0) return []
      const [q05, q25, q50, q75, q95] = quantiles.of(s)
      const sd = count > 1 ? Math.sqrt(variance) : 0
      const range = { least: least[s], greatest: greatest[s] }
      return [
        {
          alternative,
          indicator: plan.indicators[i],
          time,
          count,
          mean,
          sd,
          ...range,
          q05,
          q25,
          q50,
          q75,
          q95,
          tolerance: quantiles.tolerance(s),
        },
      ]
    }),
  )
}
