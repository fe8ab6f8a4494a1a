import type { Columns } from '../columns.ts'
import { sowable } from './sowable.ts'

/** Less seed than this does not bring a species to stay [kg/ha], assumed. */
const SEED_OF_A_SPECIES = 0.5

/**
 * Sows grass on unit `i`. Species and legumes count only when seed comes up.
 * @param rate [kg/ha]
 * @param species [1] length of the species list
 * @param legumeShare [1]
 */
export function sow(state: Columns, i: number, rate: number, species: number, legumeShare: number): void {
  const sown = sowable(state, i, rate)
  if (sown <= 0) return
  state.seedRate[i] = sown
  state.seedMonths[i] = 2
  state.monthsSinceSowing[i] = 0
  state.seedLegume[i] = legumeShare
  state.seedSpecies[i] = Math.max(0, Math.min(species, Math.floor(sown / SEED_OF_A_SPECIES)) - state.grassSpeciesPlanted[i])
}
