import type { CheckpointSetup } from './checkpoint.ts'
import type { EvolutionSettings } from './evolution-settings.ts'

/** What a checkpoint remembers of the settings. */
export function setupOf(settings: EvolutionSettings): CheckpointSetup {
  const { representation, objectives, selection, population, seed, epsilon, reference } = settings
  return {
    genes: representation.length,
    objectives,
    selection: selection.name,
    population,
    seed: String(seed),
    epsilon: epsilon === undefined ? null : [...epsilon],
    reference: reference === undefined ? null : [...reference],
  }
}
