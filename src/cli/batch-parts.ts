import type { BlockFiles } from '../blocks/block-files.ts'
import { blocksOf } from '../blocks/blocks-of.ts'
import { BatchError } from '../store/batch-error.ts'
import type { OpenedBatch } from '../store/open-batch.ts'
import { readPart } from '../store/read-part.ts'

/**
 * The blocks of a batch as they lie in its folder, in order.
 * @throws BatchError where one is missing
 */
export async function* batchParts({ folder, batch }: OpenedBatch): AsyncGenerator<BlockFiles> {
  for (const block of blocksOf(batch.plan)) {
    const files = await readPart(folder, block)
    if (!files) throw new BatchError('incomplete', `block ${block.index} is not in ${folder}`, `${folder} 缺少第 ${block.index} 块`)
    yield files
  }
}
