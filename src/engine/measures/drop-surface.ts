import type { Columns } from '../columns.ts'

/**
 * Ends a share of what works on the surface of unit `i`: gravel mulch, mats, surface protection and seed that waits. All of them when
 * the surface is turned over, those on the covered share when soil is laid on them.
 */
export function dropSurface(state: Columns, i: number, share: number): void {
  const left = 1 - share
  const { gravelMulch, evaporationCut, interceptionCapacity, mulchWaterGain, matMonths, seedRate, seedSpecies } = state
  for (const column of [gravelMulch, evaporationCut, interceptionCapacity, mulchWaterGain, matMonths, seedRate, seedSpecies])
    column[i] *= left
  state.emergence[i] = 1 - left * (1 - state.emergence[i])
  state.practiceSurface[i] = 1 - left * (1 - state.practiceSurface[i])
  if (seedRate[i] === 0) state.seedMonths[i] = 0
}
