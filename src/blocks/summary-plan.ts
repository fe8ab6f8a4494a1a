import type { BatchPlan } from './batch-plan.ts'

/** Futures up to which quantiles are exact; beyond, they are counted in a histogram. */
export const EXACT_FUTURES = 100_000
/** Numbers that a summary keeps in memory at once [8 bytes each]. */
const MOST_KEPT = 16_000_000

/** How quantiles of a batch are made. */
export interface SummaryPlan {
  readonly exact: boolean
  /** Numbers of indicators whose values are kept at once, for each reading of the batch after the first. */
  readonly groups: readonly (readonly number[])[]
}

/** Cuts the indicators into groups that fit into memory. */
export function summaryPlan({ alternatives, indicators, times, replicates }: BatchPlan): SummaryPlan {
  const exact = replicates <= EXACT_FUTURES
  if (!exact) return { exact, groups: [indicators.map((_, i) => i)] }
  const each = alternatives.length * times.length * replicates
  const together = Math.max(1, Math.floor(MOST_KEPT / each))
  const groups: number[][] = []
  for (let i = 0; i < indicators.length; i += together) {
    groups.push(Array.from({ length: Math.min(together, indicators.length - i) }, (_, k) => i + k))
  }
  return { exact, groups }
}
