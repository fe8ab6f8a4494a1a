import type { BatchPlan } from '../blocks/batch-plan.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import { isShorterPart } from '../blocks/is-shorter-part.ts'
import { sameOldRows } from '../blocks/same-old-rows.ts'
import { BatchError } from '../store/batch-error.ts'
import { readPart } from '../store/read-part.ts'

/**
 * A batch that has grown makes its last block anew, longer; the rows that were there must come out as they were.
 * @throws BatchError when they do not: something other than the engine's version has changed its numbers
 */
export async function keepOldRows(folder: string, plan: BatchPlan, files: BlockFiles): Promise<void> {
  const old = await readPart(folder, files.block)
  if (!old || !isShorterPart(plan, old)) return
  if (await sameOldRows(plan, old, files)) return
  throw new BatchError(
    'changed',
    `the futures that block ${files.block.index} of ${folder} held before come out otherwise now, so they were left as they are\n  = help: compute the batch anew in another folder, and say so: this should not happen`,
    `${folder} 第 ${files.block.index} 块原有情景的重算结果不同，已保留原样\n  = 建议：在另一文件夹重新计算整批，并反馈此问题`,
  )
}
