import type { Draw } from '../../base/draw.ts'
import { uniformSequence } from '../../base/uniform-sequence.ts'
import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'
import { pointsOf } from './points-of.ts'

/** Number that no pair of a generation has: random picks of the selection. */
const SELECTION_ID = 0xffffffff

/** Lets the selection say which of the individuals live on. Its picks draw from (evolution, 2^32 - 1, generation). */
export function surviveRows(
  { table, generation, memory }: EvolutionState,
  { objectives, selection, population }: EvolutionSettings,
  draw: Draw,
  rows: readonly number[],
): Pick<EvolutionState, 'population' | 'rank' | 'spread' | 'memory'> {
  const { points, violation } = pointsOf(
    rows.map(row => table.individuals[row]),
    objectives,
  )
  const uniform = uniformSequence(draw, 'evolution', SELECTION_ID, generation)
  const survivors = selection.survive(points, objectives, violation, population, memory, uniform)
  return {
    population: Array.from(survivors.chosen, j => rows[j]),
    rank: survivors.rank,
    spread: survivors.spread,
    memory: survivors.memory,
  }
}
