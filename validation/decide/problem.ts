import type { Evaluation } from '../../src/decide/evolve/evaluation.ts'

/** A test problem of multi-objective optimisation whose front is known. */
export interface Problem {
  readonly name: string
  readonly source: string
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly objectives: number
  evaluate(x: ArrayLike<number>): Evaluation
  /** Points of the true front, points[i * objectives + k]. */
  readonly front: () => Float64Array
  /** Where hypervolumes are measured from. */
  readonly reference: readonly number[]
  /** Hypervolume of the whole true front. */
  readonly hypervolume: number
}
