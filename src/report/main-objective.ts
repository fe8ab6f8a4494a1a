import type { FutureStatistics } from '../planning/plan-statistics.ts'

/** The statistics of the main objective of a plan. */
export function mainObjective(plan: { readonly objectives: readonly FutureStatistics[] }): FutureStatistics {
  const [first] = plan.objectives
  if (!first) throw new RangeError('a plan has an objective')
  return first
}
