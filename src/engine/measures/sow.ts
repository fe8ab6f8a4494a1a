import type { Columns } from '../columns.ts'

/** Seed beyond this adds nothing [kg/ha]. */
const MOST_SEED = 60

/**
 * Sows grass on unit `i`. Sowing again within twelve months adds nothing: the ground is already full of seedlings.
 * @param rate [kg/ha]
 * @param species [1] length of the species list
 * @param legumeShare [1]
 */
export function sow(state: Columns, i: number, rate: number, species: number, legumeShare: number): void {
  if (state.monthsSinceSowing[i] < 12 || rate <= 0) return
  state.seedRate[i] = Math.min(MOST_SEED, rate)
  state.seedMonths[i] = 2
  state.monthsSinceSowing[i] = 0
  state.legumeGrass[i] = Math.max(state.legumeGrass[i], legumeShare)
  state.speciesWaiting[i] += Math.max(0, species - state.grassSpeciesPlanted[i])
  state.grassSpeciesPlanted[i] = Math.max(state.grassSpeciesPlanted[i], species)
}
