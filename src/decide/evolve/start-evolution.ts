import type { EvolutionSettings } from './evolution-settings.ts'
import type { EvolutionState } from './evolution-state.ts'
import { createGeneTable } from './gene-table.ts'

/**
 * The state before generation 0: the given individuals, repaired, each once, are in the table, but not yet evaluated.
 * @throws RangeError where one has a wrong number of genes or a gene that is no finite number
 */
export function startEvolution({ representation, given = [] }: EvolutionSettings): EvolutionState {
  const table = createGeneTable()
  const rows = given.map((individual, j) => {
    const genes = Float64Array.from(individual)
    if (genes.length !== representation.length || !genes.every(Number.isFinite)) {
      throw new RangeError(`given individual ${j} has the genes ${genes.join(', ')}: wanted ${representation.length} finite numbers`)
    }
    representation.repair?.(genes)
    for (let i = 0; i < genes.length; i++) genes[i] += 0
    const known = table.find(genes)
    return known < 0 ? table.add(genes) : known
  })
  return {
    table,
    generation: 0,
    population: [],
    rank: new Int32Array(0),
    spread: new Float64Array(0),
    memory: undefined,
    archive: [],
    epsilonProgress: 0,
    given: [...new Set(rows)],
    refinements: 0,
    history: [],
  }
}
