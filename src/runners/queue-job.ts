import { createHash } from 'node:crypto'
import type { BatchPlan } from '../blocks/batch-plan.ts'
import type { Block } from '../blocks/block.ts'
import { planId } from '../blocks/plan-id.ts'

/** What goes through the queue for a block: where its batch lies, never numbers. */
export interface QueueJob {
  /** Folder of the batch, as the coordinator names it. */
  readonly folder: string
  /** Id of the plan. */
  readonly plan: string
  readonly block: Block
  /** Version of the engine. */
  readonly engine: string
}

/** What a worker answers: sha256 of the two files that now lie in the folder. */
export interface QueueAnswer {
  readonly runs: string
  readonly futures: string
}

/** Name of the queue in Redis; all batches share it, so that workers need not know of any. */
export const QUEUE = 'regreen'

/** The job of a block, and the id under which the queue holds it once, however often it is put in. */
export function queueJob(folder: string, plan: BatchPlan): (block: Block) => { readonly id: string; readonly data: QueueJob } {
  const own = planId(plan)
  return block => ({
    id: createHash('sha256').update(`${own} ${block.index} ${block.from} ${block.to}`).digest('hex').slice(0, 32),
    data: { folder, plan: own, block, engine: plan.engine },
  })
}
