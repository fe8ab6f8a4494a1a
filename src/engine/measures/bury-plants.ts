import type { Columns } from '../columns.ts'
import { ORGANIC_MATTER_OF_PLANTS } from '../equations/organic-matter.ts'

/**
 * Takes shares of the plants of unit `i` away: cover, biomass and planted stems alike. Their mass is worked into the soil.
 * @param grass [1]
 * @param shrub [1]
 * @param tree [1]
 */
export function buryPlants(state: Columns, i: number, grass: number, shrub: number, tree: number): void {
  const { grassCover, shrubCover, treeCover, grassBiomass, shrubBiomass, treeBiomass, freshOrganicMatter } = state
  const { shrubs, trees, stripStems, stripCover } = state
  const mass = grass * grassBiomass[i] + shrub * shrubBiomass[i] + tree * treeBiomass[i]
  freshOrganicMatter[i] += ORGANIC_MATTER_OF_PLANTS * mass
  for (const column of [grassCover, grassBiomass]) column[i] *= 1 - grass
  for (const column of [shrubCover, shrubBiomass, shrubs, stripStems, stripCover]) column[i] *= 1 - shrub
  for (const column of [treeCover, treeBiomass, trees]) column[i] *= 1 - tree
}
