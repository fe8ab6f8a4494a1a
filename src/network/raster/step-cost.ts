import type { CostSurface } from './cost-surface.ts'

/** [cost m] of step `k` from framed cell `at`, the same bits as in the search; NaN where impassable. */
export function stepCost(surface: CostSurface, at: number, k: number): number {
  const { near, offset, factor, first, second, resistance, leave, enter } = surface
  const ends = leave * resistance[at] + enter * resistance[at + offset[k]]
  return factor[k] * (k < near ? ends : ends + (resistance[at + first[k]] + resistance[at + second[k]]))
}
