import type { Columns } from '../columns.ts'

/** More stems than this do not fit on a hectare of mine soil [1/ha]. */
const MOST = { shrub: 6000, tree: 3000 } as const

/** Fewer stems than this do not bring a species to stay [1/ha], assumed. */
const STEMS_OF_A_SPECIES = 20

/**
 * Plants shrubs or trees on unit `i`; stems beyond the cap are not planted. Age and drought threshold become those of the mixed stand.
 * @param density [1/ha]
 * @param droughtThreshold [1]
 * @param species [1] length of the species list
 */
export function plant(
  state: Columns,
  i: number,
  group: 'shrub' | 'tree',
  density: number,
  droughtThreshold: number,
  species: number,
): void {
  const shrub = group === 'shrub'
  const stems = shrub ? state.shrubs : state.trees
  const planted = shrub ? state.shrubsPlanted : state.treesPlanted
  const age = shrub ? state.shrubAge : state.treeAge
  const threshold = shrub ? state.shrubDroughtThreshold : state.treeDroughtThreshold
  const list = shrub ? state.shrubSpeciesPlanted : state.treeSpeciesPlanted
  const added = plantable(stems[i], density, group)
  if (added <= 0) return
  // Inoculation is for the plants of its own month and before: stock that comes later thins it out.
  if (state.rhizobacteriaMonths[i] > 0) state.rhizobacteria[i] *= 1 - added / (state.shrubs[i] + state.trees[i] + added)
  const share = added / (stems[i] + added)
  age[i] *= 1 - share
  threshold[i] += (droughtThreshold - threshold[i]) * share
  stems[i] += added
  planted[i] = Math.max(planted[i], stems[i])
  state.stemsPlanted[i] += added
  const listed = Math.min(species, Math.floor(added / STEMS_OF_A_SPECIES))
  state.speciesWaiting[i] += Math.max(0, listed - list[i])
  list[i] = Math.max(list[i], listed)
}

/** Stems that can still be planted where `stems` already stand [1/ha]. */
export function plantable(stems: number, density: number, group: 'shrub' | 'tree'): number {
  return Math.max(0, Math.min(density, MOST[group] - stems))
}
