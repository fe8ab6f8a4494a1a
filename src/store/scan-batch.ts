import type { Block } from '../blocks/block.ts'
import { blocksOf } from '../blocks/blocks-of.ts'
import { DamagedPartError } from '../blocks/damaged-part-error.ts'
import { decodeBlock } from '../blocks/decode-block.ts'
import { isShorterPart } from '../blocks/is-shorter-part.ts'
import type { OpenedBatch } from './open-batch.ts'
import { readPart } from './read-part.ts'

/** What is there of a batch and what is not. */
export interface BatchScan {
  /** Blocks to run, in order: those that are not there, and those that are damaged. */
  readonly missing: readonly Block[]
  /** Blocks whose files are there but not what they should be, with the reason. */
  readonly damaged: readonly { readonly block: Block; readonly reason: string }[]
  /** Futures of the blocks that are there. */
  readonly futures: number
}

/** Looks at every block of a batch, one at a time, and checks its numbers. */
export async function scanBatch({ folder, batch }: OpenedBatch, onBlock?: (done: number) => void): Promise<BatchScan> {
  const missing: Block[] = []
  const damaged: { block: Block; reason: string }[] = []
  let futures = 0
  for (const block of blocksOf(batch.plan)) {
    onBlock?.(block.index)
    const files = await readPart(folder, block)
    if (!files) {
      missing.push(block)
      continue
    }
    try {
      await decodeBlock(batch.plan, files)
      futures += block.to - block.from
    } catch (error) {
      if (!(error instanceof DamagedPartError)) throw error
      missing.push(block)
      // The last block of a batch that has grown since is whole, only short; or half replaced, if that was interrupted.
      const grown = isShorterPart(batch.plan, files) || isShorterPart(batch.plan, { ...files, runs: files.futures })
      if (!grown) damaged.push({ block, reason: error.message })
    }
  }
  return { missing, damaged, futures }
}
