import type { Checkpoint } from './checkpoint.ts'
import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'
import { setupOf } from './setup-of.ts'

/** The state of a search as plain JSON; the search may go on changing its tables afterwards. */
export function saveCheckpoint(state: EvolutionState, settings: EvolutionSettings): Checkpoint {
  return {
    version: 1,
    setup: setupOf(settings),
    generation: state.generation,
    individuals: state.table.individuals.map(({ genes, objectives, violation, looks }) => ({
      genes: Array.from(genes),
      objectives: objectives.map(finiteOrNull),
      violation: finiteOrNull(violation),
      looks,
    })),
    population: [...state.population],
    archive: [...state.archive],
    given: [...state.given],
    rank: Array.from(state.rank),
    spread: Array.from(state.spread, finiteOrNull),
    memory: state.memory ?? null,
    epsilonProgress: state.epsilonProgress,
    refinements: state.refinements,
    history: [...state.history],
  }
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
