import type { Columns } from './columns.ts'
import { deriveKeepingFines } from './derive-keeping-fines.ts'
import { finesMass } from './equations/organic-matter.ts'

/**
 * A slide takes a share of unit `i`: its plants, soil, seed and works go; what it did to soil and organic matter is added to the
 * month's fluxes.
 * @param share [1] of the unit
 * @param saved [1] share of the works' value that a warning saved; the slope and what holds it are destroyed all the same
 * @param residual [1] cohesion left on the scar
 */
export function slide(state: Columns, i: number, share: number, saved: number, residual: number): void {
  const left = 1 - share
  for (const column of [state.grassCover, state.shrubCover, state.treeCover]) column[i] *= left
  for (const column of [state.grassBiomass, state.shrubBiomass, state.treeBiomass]) column[i] *= left
  for (const column of [state.shrubs, state.trees, state.stripStems, state.stripCover, state.seedRate, state.litter]) column[i] *= left

  state.slideMass[i] = share * finesMass(state.soilDepth[i], state.bulkDensity[i], state.gravel[i])
  state.organicMatterLoss[i] += share * (state.humus[i] + state.freshOrganicMatter[i])
  for (const column of [state.soilDepth, state.importedSoil, state.humus, state.freshOrganicMatter, state.manureNitrogen]) column[i] *= left

  state.failedShare[i] = share
  state.worksLost[i] = share * (1 - saved)
  state.scar[i] = 1 - (1 - state.scar[i]) * left
  state.damage[i] = 1 - (1 - state.damage[i]) * left
  state.damageToPay[i] = 1 - (1 - state.damageToPay[i]) * (1 - share * (1 - saved))
  state.strengthLeft[i] *= 1 - share * (1 - residual)
  if (state.repairRule[i] > 0 && state.repairDelay[i] === 0) state.repairDelay[i] = state.repairRule[i]
  deriveKeepingFines(state, i)
}
