/** The file that threads run. It loads the site once. */
import { workerData } from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { blockSteps } from '../blocks/block-steps.ts'
import { encodeBlock } from '../blocks/encode-block.ts'
import { SharedControl } from './shared-control.ts'
import type { ThreadData, ThreadTask } from './thread-task.ts'

const { batch, loaded } = workerData as ThreadData
const begin = blockSteps(batch)
Atomics.add(loaded, 0, 1)

/** Carries out a block and moves its files to who asked for it; nobody looks at the answer of one that was stopped. */
export function threadBlock({ block, control, slot }: ThreadTask): unknown {
  const shared = new SharedControl(control)
  const steps = begin(block)
  for (let futures = 0; !shared.isStopped; futures++) {
    shared.tell(slot, futures)
    const step = steps.next()
    if (!step.done) continue
    const files = encodeBlock(batch.plan, step.value)
    return move({ [transferableSymbol]: [files.runs.buffer, files.futures.buffer], [valueSymbol]: files })
  }
  return undefined
}
