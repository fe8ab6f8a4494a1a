import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Batch } from '../blocks/batch.ts'
import type { Block } from '../blocks/block.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import { blockSteps, type BlockSteps } from '../blocks/block-steps.ts'
import { encodeBlock } from '../blocks/encode-block.ts'
import { handOut } from '../blocks/hand-out.ts'
import type { Runner } from '../blocks/runner.ts'
import { lookAhead } from './look-ahead.ts'
import { SharedControl } from './shared-control.ts'
import { threadPool, type ThreadOptions } from './thread-pool.ts'

/** [ms] of work left from which threads are worth making: each loads the site and warms up its own compiler. */
const PAYS_OFF = 3000
/** [ms] that the calling thread computes before it judges how long the rest will take: the first futures are slow in a cold engine. */
const LEARNING = 400
/** [ms] that the calling thread computes before it looks at what else there is to do. */
const SLICE = 100
/** [ms] between two reports of progress. */
const REPORT = 200

/** What may be chosen of a thread runner. */
export interface ThreadRunnerOptions extends Partial<ThreadOptions> {
  /** [ms] of work left from which threads are made; 0: threads do it all, however little it is. */
  readonly paysOff?: number
  /** Is told now and then how many futures of the run are done. */
  readonly onProgress?: (futures: number) => void
}

/**
 * Carries out blocks in threads. The calling thread begins itself, and makes threads only when what is left to do is worth it; it goes on
 * until they have loaded the site. A small batch thus never waits for threads, and who computed a block is not to be seen in its bytes.
 */
export function threadRunner(batch: Batch, options: ThreadRunnerOptions = {}): Runner {
  const threads = Math.max(1, options.threads ?? availableParallelism())
  const { paysOff = PAYS_OFF, onProgress } = options
  const pool = threadPool(batch, { ...options, threads })
  let steps: BlockSteps | undefined
  let closed = false

  return {
    async *run(blocks, signal) {
      if (closed) throw new Error('the runner was closed')
      const control = SharedControl.of(threads + 2)
      const queue = lookAhead(blocks, threads, batch.plan.replicates)
      let done = 0
      let computing = false
      let inPool = 0
      let learnt = 0
      let wake = (): void => undefined

      const isLoaded = (): boolean => pool.size > 0 && pool.loaded >= pool.size
      const hasThread = (): boolean => pool.size > 0 && inPool < (isLoaded() || paysOff === 0 ? threads + 1 : pool.loaded)
      /** Lets others work, and judges by the last `futures` whether threads are worth making for what is left, here and in other blocks. */
      const rest = async (worked: number, futures: number, left: number): Promise<void> => {
        const later = queue.futures()
        learnt += worked
        const expected = futures > 0 ? (worked / futures) * (left + later) : 0
        if (pool.size === 0 && later > 0 && learnt > LEARNING && expected > paysOff) pool.start(queue.inView())
        await setImmediate()
        wake()
      }
      const here = async (block: Block): Promise<BlockFiles> => {
        computing = true
        const slot = control.take()
        try {
          steps ??= blockSteps(batch)
          const run = steps(block)
          let futures = 0
          let rested = performance.now()
          for (let count = 0; !control.isStopped; count++) {
            if (closed) throw new Error('the runner was closed')
            const step = run.next()
            const files = step.done && encodeBlock(batch.plan, step.value)
            const worked = performance.now() - rested
            if (files || worked > SLICE) {
              await rest(worked, count - futures, block.to - block.from - count)
              futures = count
              rested = performance.now()
            }
            if (files) return files
            control.tell(slot, count + 1)
          }
          return await new Promise(() => undefined)
        } finally {
          computing = false
          control.giveBack(slot)
        }
      }
      const there = async (block: Block): Promise<BlockFiles> => {
        inPool++
        try {
          return await pool.carryOut(block, control)
        } finally {
          inPool--
        }
      }
      if (paysOff === 0) pool.start(threads)
      const timer = onProgress && setInterval(() => onProgress?.(done + control.futures), REPORT).unref()
      const hands = {
        shelf: threads,
        hasRoom: () => hasThread() || (paysOff > 0 && !computing && !isLoaded()),
        carryOut: async (block: Block) => {
          const files = await (hasThread() ? there(block) : here(block))
          done += block.to - block.from
          return files
        },
        onRoom: (call: () => void) => {
          wake = call
        },
      }
      try {
        for await (const files of handOut(queue.blocks, hands, signal)) {
          onProgress?.(done + control.futures)
          yield files
        }
      } finally {
        clearInterval(timer)
        await pool.stop(control)
      }
    },
    async close() {
      closed = true
      await pool.close()
    },
  }
}
