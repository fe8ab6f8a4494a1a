import type { Draw } from '../../base/draw.ts'
import { uniformSequence } from '../../base/uniform-sequence.ts'
import { contestants } from './contestants.ts'
import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'

/** Drawings for one place in a generation before the search space counts as exhausted. */
const TRIES = 20

/**
 * Makes the individuals of the next generation, which are new to the table, and enters them: random ones in generation 0, then children of
 * the population. Fewer than `wanted` come when no more new ones are found. Pair k of generation g draws from (evolution, k, g).
 * @returns their numbers
 */
export function propose(state: EvolutionState, settings: EvolutionSettings, draw: Draw, wanted: number): readonly number[] {
  const { representation } = settings
  const first = new Float64Array(representation.length)
  const second = new Float64Array(representation.length)
  const contestant = contestants(draw, state.generation, state.population.length)
  const rows: number[] = []
  for (let pair = 0; pair < TRIES * wanted && rows.length < wanted; pair++) {
    const uniform = uniformSequence(draw, 'evolution', pair, state.generation)
    // A population that all but failed has no pairs.
    if (state.population.length < 2) {
      representation.random(first, uniform)
      enter(state, settings, first, rows)
      continue
    }
    const a = winner(state, contestant(), contestant(), uniform)
    const b = winner(state, contestant(), contestant(), uniform)
    representation.cross(genesOf(state, a), genesOf(state, b), first, second, uniform)
    representation.mutate(first, uniform)
    representation.mutate(second, uniform)
    enter(state, settings, first, rows)
    if (rows.length < wanted) enter(state, settings, second, rows)
  }
  return rows
}

/** The better of two members of the population; of equal ones either, by chance. */
function winner({ rank, spread }: EvolutionState, a: number, b: number, uniform: () => number): number {
  if (rank[a] !== rank[b]) return rank[a] < rank[b] ? a : b
  if (spread[a] !== spread[b]) return spread[a] > spread[b] ? a : b
  return uniform() < 0.5 ? a : b
}

function genesOf({ table, population }: EvolutionState, member: number): Float64Array {
  return table.individuals[population[member]].genes
}

function enter({ table }: EvolutionState, { representation }: EvolutionSettings, genes: Float64Array, rows: number[]): void {
  representation.repair?.(genes)
  // -0 would be another individual than 0, and become 0 in JSON.
  for (let i = 0; i < genes.length; i++) genes[i] += 0
  if (table.find(genes) < 0) rows.push(table.add(genes))
}
