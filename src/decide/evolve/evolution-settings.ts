import type { Checkpoint } from './checkpoint.ts'
import type { ConvergenceRow } from './convergence.ts'
import type { Evaluation } from './evaluation.ts'
import type { Individual } from './individual.ts'
import type { Representation } from './representation.ts'
import type { Selection } from './selection.ts'

/** What is searched, how, and for how long. */
export interface EvolutionSettings {
  readonly representation: Representation
  /** Number of objectives, all to be made small. */
  readonly objectives: number
  /**
   * What a batch of individuals is worth, in its order; none of them has been asked for before. NaN or infinite: failed. It may be computed
   * in any order and by any number of workers, as long as each result depends on the genes alone.
   */
  evaluate(batch: readonly Float64Array[]): readonly Evaluation[] | Promise<readonly Evaluation[]>
  readonly selection: Selection
  /** Individuals that live on, at least 2. */
  readonly population: number
  /** Most individuals that are evaluated; refinements are not counted. */
  readonly evaluations: number
  readonly seed: number | string
  /** Individuals to begin with (do nothing, greedy, solver plans ...); they are repaired. The rest of the first population is random. */
  readonly given?: readonly ArrayLike<number>[]
  /** [objective] Box sizes of the epsilon archive, one for each objective; without them there is no archive. */
  readonly epsilon?: readonly number[]
  /** [objective] Reference point of the hypervolume in the history, which is exact and so slow above four objectives. */
  readonly reference?: readonly number[]
  /** Stops when the hypervolume has grown by less than `share` of itself over so many generations; needs `reference`. */
  readonly gain?: { readonly share: number; readonly generations: number }
  /** Asked before each generation. */
  shouldStop?(): boolean
  /**
   * For noisy evaluations: the elite of each generation with all that is known of it; gives back better estimates (more replicates), in its
   * order. They replace what was known. Like `evaluate`, a function of genes and looks alone.
   */
  refine?(elite: readonly Individual[]): readonly Evaluation[] | Promise<readonly Evaluation[]>
  /** Told after each generation, and waited for. `checkpoint` must be called before it returns or resolves. */
  onGeneration?(row: ConvergenceRow, checkpoint: () => Checkpoint): void | Promise<void>
  /** Goes on from here, with otherwise equal settings: the end is the same, to the last bit, as without the break. */
  readonly resume?: Checkpoint
}
