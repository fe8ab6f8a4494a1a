import type { BatchPlan } from './batch-plan.ts'
import type { Block } from './block.ts'

/** Block `index` of a batch; the last one may be short. */
export function blockAt(index: number, { replicates, blockSize }: Pick<BatchPlan, 'replicates' | 'blockSize'>): Block {
  return { index, from: index * blockSize, to: Math.min(replicates, (index + 1) * blockSize) }
}
