import type { BatchPlan } from './batch-plan.ts'

/** Number of blocks of a batch. */
export function blockCount({ replicates, blockSize }: Pick<BatchPlan, 'replicates' | 'blockSize'>): number {
  return Math.ceil(replicates / blockSize)
}
