import type { Block } from './block.ts'

/** What a block came to, in columns of canonical numbers (no -0, one NaN). */
export interface BlockResult {
  readonly block: Block
  /** values[((alternative * indicators + indicator) * times + time) * replicates + replicate]; NaN where unknown. */
  readonly values: Float64Array
  /** inputs[input * replicates + replicate]: parameters of each future, in the order of the plan. */
  readonly inputs: Float64Array
  /** Replicate number of weather and lotteries. */
  readonly chance: Uint32Array
  /** Why a future could not be computed, by place in the block; its values are NaN. */
  readonly failures: readonly { readonly replicate: number; readonly reason: string }[]
}
