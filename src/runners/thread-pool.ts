import { setTimeout } from 'node:timers/promises'
import { Piscina } from 'piscina'
import type { Batch } from '../blocks/batch.ts'
import type { Block } from '../blocks/block.ts'
import { BlockFailedError } from '../blocks/block-failed-error.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import type { SharedControl } from './shared-control.ts'
import type { ThreadData, ThreadTask } from './thread-task.ts'

/** Times that a block is begun before it counts as one that kills its threads. */
const TRIES = 3
/** [ms] until a thread that was told to stop is ended in the middle of its future. */
const PATIENCE = 300
const WORKER = new URL('./thread-worker.js', import.meta.url)

/** How threads are made. */
export interface ThreadOptions {
  /** Threads at most. */
  readonly threads: number
  /** The file that they run; for tests of threads that die. */
  readonly file?: URL
  /** [MiB] that the JavaScript heap of a thread may take; default: what Node gives. */
  readonly memory?: number
}

/** Threads that carry out blocks of one batch. */
export interface ThreadPool {
  /** Makes so many threads, as far as they are allowed; does nothing when there are some. */
  start(threads: number): void
  /** Threads that it was started with; 0 before. */
  readonly size: number
  /** Threads that have loaded the site since the pool was started. */
  readonly loaded: number
  /** Carries out a block, again on a fresh thread when one dies. Never settles when the run was stopped. */
  carryOut(block: Block, control: SharedControl): Promise<BlockFiles>
  /** Stops what a run has begun; resolves when nothing of it runs any more. */
  stop(control: SharedControl): Promise<void>
  close(): Promise<void>
}

/** A block that a thread has been given. */
interface Begun {
  readonly over: Promise<unknown>
  readonly end: AbortController
}

/** Threads for one batch, made when they are asked for. */
export function threadPool(batch: Batch, { threads, file = WORKER, memory }: ThreadOptions): ThreadPool {
  const loaded = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  /** What each run has in the works. */
  const begun = new Map<SharedControl, Set<Begun>>()
  let pool: Piscina<ThreadTask, BlockFiles> | undefined
  let closed = false

  function start(count: number): Piscina<ThreadTask, BlockFiles> {
    if (closed) throw new Error('the runner was closed')
    if (pool) return pool
    pool = new Piscina<ThreadTask, BlockFiles>({
      filename: file.href,
      name: 'threadBlock',
      minThreads: Math.min(count, threads),
      maxThreads: threads,
      idleTimeout: Infinity,
      workerData: { batch, loaded } satisfies ThreadData,
      ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    })
    // The pool tells so when a thread cannot even be loaded. It then makes none any more, and blocks would wait for ever.
    pool.on('error', fault => {
      for (const own of begun.values()) for (const { end } of own) end.abort(fault)
    })
    return pool
  }

  async function once(block: Block, control: SharedControl): Promise<BlockFiles> {
    const slot = control.take()
    const end = new AbortController()
    const over = start(threads).run({ block, control: control.words, slot }, { signal: end.signal })
    const task = { over, end }
    const own = begun.get(control) ?? new Set<Begun>()
    begun.set(control, own.add(task))
    try {
      return await over
    } catch (error) {
      throw end.signal.reason ?? error
    } finally {
      own.delete(task)
      if (own.size === 0) begun.delete(control)
      control.giveBack(slot)
    }
  }

  return {
    start,
    get size() {
      return pool?.minThreads ?? 0
    },
    get loaded() {
      return Atomics.load(loaded, 0)
    },
    async carryOut(block, control) {
      let reason: unknown
      for (let tries = 0; tries < TRIES; tries++) {
        try {
          const files = await once(block, control)
          if (!control.isStopped) return files
        } catch (error) {
          reason = error
        }
        if (closed) throw new Error('the runner was closed')
        if (control.isStopped) return new Promise(() => undefined)
      }
      throw new BlockFailedError(block, TRIES, reason)
    },
    async stop(control) {
      control.stop()
      const own = [...(begun.get(control) ?? [])]
      if (own.length === 0) return
      const over = Promise.allSettled(own.map(task => task.over))
      const patience = new AbortController()
      await Promise.race([over, setTimeout(PATIENCE, undefined, { signal: patience.signal }).catch(() => undefined)])
      patience.abort()
      for (const { end } of own) end.abort()
      await over
    },
    async close() {
      closed = true
      await pool?.destroy()
    },
  }
}
