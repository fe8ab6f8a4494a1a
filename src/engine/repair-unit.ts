import type { Columns } from './columns.ts'

/** Bound of the soil column [m]. */
const DEEPEST = 3
/** Seed sown again on a repaired scar [kg/ha]. */
const RESOWN = 30

/**
 * Repairs unit `i` after slides: works stand again, soil that had been brought in is spread again on the scar, and it is sown and
 * planted as before. What repair cannot bring back: the strength of the ground, grown plants, and soil that was there before.
 */
export function repairUnit(state: Columns, i: number): void {
  const scar = state.scar[i]
  if (scar < 1) {
    const lost = Math.min((state.importedSoil[i] * scar) / (1 - scar), DEEPEST - state.soilDepth[i])
    if (lost > 0 && state.soilDepth[i] > 0) {
      const grown = 1 + lost / state.soilDepth[i]
      state.soilDepth[i] += lost
      state.importedSoil[i] += lost
      state.organicMatterBrought[i] += state.humus[i] * (grown - 1)
      state.humus[i] *= grown
      // The soil that comes is clean: the metal is what it was, in more soil.
      state.cadmium[i] /= grown
    }
  }
  const shrubs = Math.min(scar * state.shrubsPlanted[i], Math.max(0, state.shrubsPlanted[i] - state.shrubs[i]))
  if (shrubs > 0) {
    state.shrubAge[i] *= state.shrubs[i] / (state.shrubs[i] + shrubs)
    state.shrubs[i] += shrubs
    state.stemsPlanted[i] += shrubs
  }
  const trees = Math.min(scar * state.treesPlanted[i], Math.max(0, state.treesPlanted[i] - state.trees[i]))
  if (trees > 0) {
    state.treeAge[i] *= state.trees[i] / (state.trees[i] + trees)
    state.trees[i] += trees
    state.stemsPlanted[i] += trees
  }
  const stripStems = Math.min(scar * state.stripStemsPlanted[i], Math.max(0, state.stripStemsPlanted[i] - state.stripStems[i]))
  if (stripStems > 0) {
    state.stripAge[i] *= state.stripStems[i] / (state.stripStems[i] + stripStems)
    state.stripStems[i] += stripStems
  }
  if (state.grassSpeciesPlanted[i] > 0) {
    state.seedRate[i] = Math.max(state.seedRate[i], RESOWN * scar)
    state.seedMonths[i] = 2
    state.monthsSinceSowing[i] = 0
  }
  state.damage[i] = 0
  state.damageToPay[i] = 0
  state.scar[i] = 0
}
