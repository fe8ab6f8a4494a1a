import type { ConvergenceRow } from './convergence.ts'
import type { SelectionMemory } from './selection.ts'

/** An individual as JSON; null stands for a number that is NaN or infinite. */
export interface SavedIndividual {
  readonly genes: readonly number[]
  readonly objectives: readonly (number | null)[]
  readonly violation: number | null
  readonly looks: number
}

/** Everything a search needs to go on, as plain JSON. Random numbers have no state: they are keyed by seed, generation and pair. */
export interface Checkpoint {
  readonly version: 1
  /** Settings that must agree with those of the search that goes on. */
  readonly setup: CheckpointSetup
  /** The next generation to be made. */
  readonly generation: number
  readonly individuals: readonly SavedIndividual[]
  /** Numbers of individuals. */
  readonly population: readonly number[]
  readonly archive: readonly number[]
  readonly given: readonly number[]
  /** By member of the population. */
  readonly rank: readonly number[]
  /** By member of the population; null is Infinity. */
  readonly spread: readonly (number | null)[]
  readonly memory: SelectionMemory | null
  readonly epsilonProgress: number
  readonly refinements: number
  readonly history: readonly ConvergenceRow[]
}

export interface CheckpointSetup {
  readonly genes: number
  readonly objectives: number
  readonly selection: string
  readonly population: number
  readonly seed: string
  readonly epsilon: readonly number[] | null
  readonly reference: readonly number[] | null
}
