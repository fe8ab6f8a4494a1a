import type { Batch } from './batch.ts'
import { blockRun } from './block-run.ts'
import { encodeBlock } from './encode-block.ts'
import type { Runner } from './runner.ts'

/** Carries out blocks one after the other where it is called. Between two blocks it lets go of the thread, so that signals are heard. */
export function inlineRunner(batch: Batch): Runner {
  const run = blockRun(batch)
  return {
    async *run(blocks, signal) {
      for (const block of blocks) {
        signal?.throwIfAborted()
        yield encodeBlock(batch.plan, run(block))
        await Promise.resolve()
      }
    },
    close: () => Promise.resolve(),
  }
}
