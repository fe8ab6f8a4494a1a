import type { Checkpoint } from './checkpoint.ts'
import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'
import { createGeneTable } from './gene-table.ts'
import { setupOf } from './setup-of.ts'

/**
 * The state that a checkpoint holds.
 * @throws RangeError where the checkpoint is of another version or of a search with other settings, with both
 */
export function restoreCheckpoint(checkpoint: Checkpoint, settings: EvolutionSettings): EvolutionState {
  const [has, wants] = [checkpoint.setup, setupOf(settings)].map(setup => JSON.stringify(setup))
  if (checkpoint.version !== 1) throw new RangeError(`a checkpoint of version ${String(checkpoint.version)}: wanted 1`)
  if (has !== wants) throw new RangeError(`the checkpoint is of a search with ${has}: wanted ${wants}`)
  const table = createGeneTable()
  for (const { genes, objectives, violation, looks } of checkpoint.individuals) {
    const row = table.add(Float64Array.from(genes))
    table.learn(row, { objectives: objectives.map(value => value ?? NaN), violation: violation ?? NaN }, looks)
  }
  return {
    table,
    generation: checkpoint.generation,
    population: checkpoint.population,
    rank: Int32Array.from(checkpoint.rank),
    spread: Float64Array.from(checkpoint.spread, value => value ?? Infinity),
    memory: checkpoint.memory ?? undefined,
    archive: checkpoint.archive,
    epsilonProgress: checkpoint.epsilonProgress,
    given: checkpoint.given,
    refinements: checkpoint.refinements,
    history: checkpoint.history,
  }
}
