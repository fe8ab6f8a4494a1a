import type { BatchPlan } from './batch-plan.ts'
import type { Block } from './block.ts'
import { blockAt } from './block-at.ts'
import { blockCount } from './block-count.ts'

/** All blocks of a batch, in order, made as they are asked for. */
export function* blocksOf(plan: Pick<BatchPlan, 'replicates' | 'blockSize'>): Generator<Block> {
  const count = blockCount(plan)
  for (let index = 0; index < count; index++) yield blockAt(index, plan)
}
