import { runningMoments, type RunningMoments } from '../base/running-moments.ts'
import type { BatchPlan } from './batch-plan.ts'
import type { BatchSummary, ConvergenceRow, DifferenceRow } from './batch-summary.ts'
import type { EachBlock } from './each-block.ts'
import { watchDifferences } from './watch-differences.ts'
import { watchMeans } from './watch-means.ts'

/** Everything that is gathered in the first reading. */
export interface BatchGathered {
  readonly moments: readonly RunningMoments[]
  readonly least: Float64Array
  readonly greatest: Float64Array
  readonly convergence: readonly ConvergenceRow[]
  readonly differences: readonly DifferenceRow[]
  readonly failed: number
  readonly reasons: BatchSummary['reasons']
}

/**
 * Means, spreads, extremes, convergence and differences, in one reading.
 * @param inner futures in a row that share their parameters
 * @param baseline alternative that the others are held against
 */
export async function gatherBatch(plan: BatchPlan, inner: number, each: EachBlock, baseline: string | undefined): Promise<BatchGathered> {
  const { alternatives, indicators, times } = plan
  const columns = alternatives.length * indicators.length * times.length
  const moments = Array.from({ length: columns }, runningMoments)
  const least = new Float64Array(columns).fill(Infinity)
  const greatest = new Float64Array(columns).fill(-Infinity)
  const means = watchMeans(plan, inner)
  const differences = watchDifferences(plan, baseline)
  const reasons = new Map<string, { count: number; replicate: number }>()
  await each(({ block, values, failures }) => {
    const count = block.to - block.from
    for (let s = 0; s < columns; s++) {
      for (let k = s * count; k < (s + 1) * count; k++) {
        const x = values[k]
        if (Number.isNaN(x)) continue
        moments[s].add(x)
        if (x < least[s]) least[s] = x
        if (x > greatest[s]) greatest[s] = x
      }
    }
    means.add(values, count)
    differences.add(values, count)
    for (const { reason, replicate } of failures) {
      const known = reasons.get(reason)
      if (known) known.count++
      else reasons.set(reason, { count: 1, replicate })
    }
  })
  return {
    moments,
    least,
    greatest,
    convergence: means.rows(),
    differences: differences.rows(moments),
    failed: [...reasons.values()].reduce((sum, { count }) => sum + count, 0),
    reasons: [...reasons].map(([reason, { count, replicate }]) => ({ reason, count, replicate })),
  }
}
