import type { Abortable } from '../base/abortable.ts'
import type { Block } from './block.ts'
import type { BlockFiles } from './block-files.ts'

/**
 * Carries out the blocks of one batch. All runners give the same bytes for the same block, whatever else they run, in whatever order and
 * by however many workers; a contract suite holds them to it.
 */
export interface Runner {
  /**
   * Runs blocks and gives each once, as they are finished. Asks for few more blocks than it has workers, so that nothing piles up.
   * Ends early by an exception: the signal's reason, or what kept a block from being carried out after it was tried again.
   */
  run(blocks: Iterable<Block>, signal?: Abortable): AsyncIterable<BlockFiles>
  /** Lets go of workers and connections; may be called twice. */
  close(): Promise<void>
}
