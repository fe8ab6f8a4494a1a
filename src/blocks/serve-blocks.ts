import type { BlockPort } from './block-port.ts'
import { blockRun, type BlockRun } from './block-run.ts'
import type { Batch } from './batch.ts'
import { encodeBlock } from './encode-block.ts'
import type { WorkerAnswer, WorkerOrder } from './worker-messages.ts'

/** Makes a Web Worker carry out blocks: all that its file has to call. */
export function serveBlocks(port: BlockPort): void {
  let open: { readonly batch: Batch; readonly run: BlockRun } | undefined
  port.addEventListener('message', ({ data }) => {
    const order = data as WorkerOrder
    try {
      if (order.kind === 'open') {
        open = { batch: order.batch, run: blockRun(order.batch) }
        return
      }
      if (!open) throw new Error('a block came before its batch')
      const files = encodeBlock(open.batch.plan, open.run(order.block))
      const answer: WorkerAnswer = { kind: 'done', files }
      port.postMessage(answer, [files.runs.buffer as ArrayBuffer, files.futures.buffer as ArrayBuffer])
    } catch (error) {
      const answer: WorkerAnswer = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
      port.postMessage(answer, [])
    }
  })
}
