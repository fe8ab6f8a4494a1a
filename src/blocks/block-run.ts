import type { Batch } from './batch.ts'
import type { Block } from './block.ts'
import type { BlockResult } from './block-result.ts'
import { blockSteps } from './block-steps.ts'

/** Computes blocks of one batch; the site is compiled once. */
export type BlockRun = (block: Block) => BlockResult

/** Gets a batch ready to be computed in whole blocks. */
export function blockRun(batch: Batch): BlockRun {
  const begin = blockSteps(batch)
  return block => {
    const steps = begin(block)
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value
  }
}
