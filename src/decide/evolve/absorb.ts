import type { Draw } from '../../base/draw.ts'
import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'
import { extendArchive } from './extend-archive.ts'
import { surviveRows } from './survive-rows.ts'

/** The state after individuals with their evaluations have joined the population and the selection has said who lives on. */
export function absorb(state: EvolutionState, settings: EvolutionSettings, draw: Draw, rows: readonly number[]): EvolutionState {
  const extended = settings.epsilon === undefined ? undefined : extendArchive(state.table, state.archive, rows, settings.epsilon)
  return {
    ...state,
    ...surviveRows(state, settings, draw, [...state.population, ...rows]),
    archive: extended?.archive ?? [],
    epsilonProgress: state.epsilonProgress + (extended?.progress ?? 0),
  }
}
