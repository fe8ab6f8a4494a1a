import type { Draw } from '../../base/draw.ts'
import { bestFound } from './best-found.ts'
import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'
import { extendArchive } from './extend-archive.ts'
import { learn } from './learn.ts'
import { surviveRows } from './survive-rows.ts'

/**
 * Asks for better estimates of the elite and judges archive and population anew: a point that was only lucky loses its place. The archive
 * is rebuilt from its members and then the population; that is no epsilon progress. The selection forgets, for it may remember such points.
 */
export async function refineElite(state: EvolutionState, settings: EvolutionSettings, draw: Draw): Promise<EvolutionState> {
  if (settings.refine === undefined) return state
  const { table, archive, population } = state
  const { rows } = bestFound(state, settings.objectives)
  if (rows.length === 0) return state
  learn(table, rows, await settings.refine(rows.map(row => table.individuals[row])), settings.objectives)
  const again = [...archive, ...population.filter(row => !archive.includes(row))]
  return {
    ...state,
    ...surviveRows({ ...state, memory: undefined }, settings, draw, population),
    archive: settings.epsilon === undefined ? [] : extendArchive(table, [], again, settings.epsilon).archive,
    refinements: state.refinements + rows.length,
  }
}
