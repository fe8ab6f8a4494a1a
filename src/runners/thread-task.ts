import type { Batch } from '../blocks/batch.ts'
import type { Block } from '../blocks/block.ts'

/** What a thread is given when it is made. */
export interface ThreadData {
  readonly batch: Batch
  /** Counts the threads that have loaded the site. */
  readonly loaded: Int32Array<SharedArrayBuffer>
}

/** What a thread is told to do: a block, with the memory and the slot in which it says how far it is. */
export interface ThreadTask {
  readonly block: Block
  readonly control: Int32Array<SharedArrayBuffer>
  readonly slot: number
}
