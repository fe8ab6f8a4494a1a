import type { BatchPlan } from '../blocks/batch-plan.ts'
import type { Block } from '../blocks/block.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import { DamagedPartError } from '../blocks/damaged-part-error.ts'
import { decodeBlock } from '../blocks/decode-block.ts'
import { readPart } from '../store/read-part.ts'

/** The files of a block that is done; undefined when they are not there or not what they should be, and the block has to be run. */
export async function goodPart(folder: string, plan: BatchPlan, block: Block): Promise<BlockFiles | undefined> {
  const files = await readPart(folder, block)
  if (!files) return undefined
  try {
    await decodeBlock(plan, files)
    return files
  } catch (error) {
    if (error instanceof DamagedPartError) return undefined
    throw error
  }
}
