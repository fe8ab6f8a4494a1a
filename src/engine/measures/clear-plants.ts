import type { Columns } from '../columns.ts'

/** Takes a share of the plants of unit `i` away: cover, biomass and planted stems alike. */
export function clearPlants(state: Columns, i: number, share: number): void {
  const left = 1 - share
  for (const column of [state.grassCover, state.shrubCover, state.treeCover]) column[i] *= left
  for (const column of [state.grassBiomass, state.shrubBiomass, state.treeBiomass]) column[i] *= left
  state.shrubs[i] *= left
  state.trees[i] *= left
}
