import type { Abortable } from '../base/abortable.ts'
import type { Batch } from '../blocks/batch.ts'
import { blockAt } from '../blocks/block-at.ts'
import { blockCount } from '../blocks/block-count.ts'
import type { Block } from '../blocks/block.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import type { BlockResult } from '../blocks/block-result.ts'
import { decodeBlock } from '../blocks/decode-block.ts'
import type { PrecisionStatus, PrecisionWatch } from '../blocks/precision-watch.ts'
import type { Runner } from '../blocks/runner.ts'
import { putPart } from '../store/put-part.ts'
import { readPart } from '../store/read-part.ts'

/** How a batch is carried out. */
export interface RunBatchOptions {
  /** Absolute path of the result folder. */ readonly folder: string
  readonly batch: Batch
  readonly runner: Runner
  /** Blocks that are not there yet, in order. */ readonly missing: readonly Block[]
  /** Stops the batch once it knows what it is to know. */ readonly watch?: PrecisionWatch
  readonly signal?: Abortable
  /** Asked before a block is replaced or written, for example whether old rows stay as they are; a rejection ends the run. */
  readonly beforePut?: (files: BlockFiles) => Promise<void>
  /** Told after each block that was put into the folder. */
  readonly onBlock?: (block: Block) => void | Promise<void>
}

/** What became of it. */
export interface BatchRun {
  /** Blocks that were computed. */ readonly blocks: number
  /** Set when the watch was content: the futures that the batch needs, and how well they know what they are to know. */
  readonly stopped?: { readonly replicates: number; readonly statuses: readonly PrecisionStatus[] }
  /** What the watch saw last. */ readonly statuses?: readonly PrecisionStatus[]
}

/**
 * Computes the blocks of a batch that are missing and puts each into the folder as soon as it is finished. Memory does not grow with the
 * batch. Where precision is watched, blocks are looked at in their order, whoever finishes first, so that the batch stops at the same
 * future however it was run.
 */
export async function runBatch(options: RunBatchOptions): Promise<BatchRun> {
  const { folder, batch, runner, missing, watch, signal, beforePut, onBlock } = options
  let blocks = 0
  const inOrder = watch && orderly(batch, folder, missing, watch)
  try {
    if (inOrder) {
      await inOrder.advance()
      if (inOrder.stopped) return { blocks, stopped: inOrder.stopped }
    }
    for await (const files of runner.run(missing, signal)) {
      await beforePut?.(files)
      await putPart(folder, files)
      blocks++
      await onBlock?.(files.block)
      if (!inOrder) continue
      inOrder.arrived(files.block.index)
      await inOrder.advance()
      if (inOrder.stopped) return { blocks, stopped: inOrder.stopped }
    }
    return { blocks, ...(inOrder?.statuses && { statuses: inOrder.statuses }) }
  } finally {
    await runner.close()
  }
}

/** Hands blocks to the watch in their order, as far as they are there. */
function orderly(
  batch: Batch,
  folder: string,
  missing: readonly Block[],
  watch: PrecisionWatch,
): {
  readonly arrived: (index: number) => void
  readonly advance: () => Promise<void>
  readonly stopped: BatchRun['stopped']
  readonly statuses: BatchRun['statuses']
} {
  const { plan } = batch
  const absent = new Set(missing.map(({ index }) => index))
  const count = blockCount(plan)
  let next = 0
  let stopped: BatchRun['stopped']
  let statuses: BatchRun['statuses']
  return {
    arrived: index => absent.delete(index),
    async advance() {
      for (; next < count && !absent.has(next) && !stopped; next++) {
        const block = blockAt(next, plan)
        const seen = watch.add(await stored(folder, batch, block))
        statuses = seen ?? statuses
        if (seen?.every(({ met }) => met)) stopped = { replicates: block.to, statuses: seen }
      }
    },
    get stopped() {
      return stopped
    },
    get statuses() {
      return statuses
    },
  }
}

async function stored(folder: string, { plan }: Batch, block: Block): Promise<BlockResult> {
  const files = await readPart(folder, block)
  if (!files) throw new Error(`the files of block ${block.index} are gone from ${folder}`)
  return decodeBlock(plan, files)
}
