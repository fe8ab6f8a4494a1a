import type { ConvergenceRow } from './convergence.ts'
import type { GeneTable } from './gene-table.ts'
import type { SelectionMemory } from './selection.ts'

/** A search between two generations; lists of numbers refer to the table. */
export interface EvolutionState {
  readonly table: GeneTable
  /** The next generation to be made. */
  readonly generation: number
  readonly population: readonly number[]
  /** By member of the population, as the selection left them. */
  readonly rank: Int32Array
  readonly spread: Float64Array
  readonly memory: SelectionMemory | undefined
  /** Members of the epsilon archive, in the order of their acceptance. */
  readonly archive: readonly number[]
  readonly epsilonProgress: number
  /** What the user gave, after repair. */
  readonly given: readonly number[]
  readonly refinements: number
  readonly history: readonly ConvergenceRow[]
}
