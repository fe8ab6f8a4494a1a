import type { Batch } from '../blocks/batch.ts'
import type { Block } from '../blocks/block.ts'
import { BlockFailedError } from '../blocks/block-failed-error.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import { handOut } from '../blocks/hand-out.ts'
import type { Runner } from '../blocks/runner.ts'
import { goodPart } from './good-part.ts'
import { openQueue, type QueueLine } from './open-queue.ts'
import { QUEUE, queueJob, type QueueAnswer, type QueueJob } from './queue-job.ts'
import { QUEUE_TIMING, type QueueTiming } from './queue-timing.ts'
import { WrongVersionError } from './wrong-version-error.ts'

/** Blocks that are in the queue or being carried out at a time. */
const AHEAD = 64
/** Times that a worker may report that it could not carry out a block. */
const TRIES = 3
/** [ms] before it is tried again; doubled each time */
const PAUSE = 500

/** Where a batch lies, and where its blocks are handed out. */
export interface QueueRunnerOptions {
  /** redis://… */
  readonly url: string
  /** Folder of the batch, absolute, which the workers see too. */
  readonly folder: string
  /** Blocks handed out at a time: more than there are threads of all workers. */
  readonly ahead?: number
  readonly timing?: Partial<QueueTiming>
}

/** Who waits for a block. */
interface Waiter {
  readonly done: (files: BlockFiles) => void
  readonly failed: (error: unknown) => void
}

/** A block that was handed out, and who waits for it: more than one, where several runs want it. */
interface Awaited {
  readonly block: Block
  readonly waiters: Set<Waiter>
}

/**
 * Hands out blocks through Redis to workers that put their files into the batch's folder. The folder is the truth: the queue may forget
 * everything at any time, and blocks whose files are there are done whatever it says.
 */
export function queueRunner(batch: Batch, options: QueueRunnerOptions): Runner {
  const { plan } = batch
  const { url, folder, ahead = AHEAD } = options
  const timing = { ...QUEUE_TIMING, ...options.timing }
  const jobOf = queueJob(folder, plan)
  const awaited = new Map<string, Awaited>()
  /** Ids of blocks that had been begun when they were not wanted any more. */
  const unwanted = new Set<string>()
  let opened: Promise<Desk> | undefined
  let closed = false

  const settle = (id: string, files: BlockFiles): void => {
    const own = awaited.get(id)
    awaited.delete(id)
    for (const { done } of own?.waiters ?? []) done(files)
  }
  const look = async (id: string): Promise<boolean> => {
    const own = awaited.get(id)
    if (!own) return true
    const files = await goodPart(folder, plan, own.block)
    if (files) settle(id, files)
    return files !== undefined
  }
  const fail = (id: string, reason: string): void => {
    const own = awaited.get(id)
    awaited.delete(id)
    if (!own) return
    const error = WrongVersionError.from(reason) ?? new BlockFailedError(own.block, TRIES, reason)
    for (const { failed } of own.waiters) failed(error)
  }

  async function reconcile(desk: Desk): Promise<void> {
    for (const [id, { block }] of awaited) {
      if ((await look(id)) || closed || !desk.isUp()) continue
      if (!(await desk.knows(id)) && !(await look(id))) await desk.add(block)
    }
  }
  async function open(): Promise<Desk> {
    const desk = await openDesk(await openQueue(url, timing), jobOf, { look, fail })
    let busy = false
    desk.everySoOften(timing.reconcile, () => {
      if (busy) return
      busy = true
      void reconcile(desk)
        .catch(() => undefined)
        .then(() => (busy = false))
    })
    return desk
  }
  async function carryOut(desk: Desk, block: Block, own: Map<string, Waiter>): Promise<BlockFiles> {
    const there = await goodPart(folder, plan, block)
    if (there) return there
    const { id } = jobOf(block)
    const isNew = !awaited.has(id)
    const waiters = awaited.get(id)?.waiters ?? new Set()
    awaited.set(id, { block, waiters })
    const result = new Promise<BlockFiles>((done, failed) => {
      const waiter = { done, failed }
      own.set(id, waiter)
      waiters.add(waiter)
    })
    unwanted.delete(id)
    if (isNew)
      desk.add(block).catch((error: unknown) => {
        fail(id, error instanceof Error ? error.message : String(error))
      })
    try {
      return await result
    } finally {
      own.delete(id)
    }
  }
  /** Waits no longer for what a run has begun; gives the ids of blocks that nobody else waits for. */
  function forget(own: ReadonlyMap<string, Waiter>): readonly string[] {
    for (const [id, waiter] of own) awaited.get(id)?.waiters.delete(waiter)
    const left = [...own.keys()].filter(id => awaited.get(id)?.waiters.size === 0)
    for (const id of left) {
      awaited.delete(id)
      unwanted.add(id)
    }
    return left
  }

  return {
    async *run(blocks, signal) {
      if (closed) throw new Error('the runner was closed')
      signal?.throwIfAborted()
      const desk = await (opened ??= open())
      const own = new Map<string, Waiter>()
      try {
        yield* handOut(blocks, { shelf: ahead, hasRoom: taken => taken < ahead, carryOut: block => carryOut(desk, block, own) }, signal)
      } finally {
        await desk.takeBack(forget(own))
      }
    },
    async close() {
      closed = true
      for (const id of awaited.keys()) fail(id, 'the runner was closed')
      const desk = await opened?.catch(() => undefined)
      opened = undefined
      // Workers may have given them back meanwhile.
      await desk?.takeBack([...unwanted])
      await desk?.close()
    },
  }
}

/** Our side of the queue. */
interface Desk {
  add(block: Block): Promise<void>
  /** Whether the queue has that job. */
  knows(id: string): Promise<boolean>
  isUp(): boolean
  everySoOften(pause: number, what: () => void): void
  /** Takes jobs out that nobody has begun. */
  takeBack(ids: readonly string[]): Promise<void>
  close(): Promise<void>
}

async function openDesk(
  line: QueueLine,
  jobOf: ReturnType<typeof queueJob>,
  heard: { readonly look: (id: string) => Promise<boolean>; readonly fail: (id: string, reason: string) => void },
): Promise<Desk> {
  const { bullmq, redis } = line
  const queue = new bullmq.Queue<QueueJob, QueueAnswer, 'block'>(QUEUE, { connection: redis })
  const events = new bullmq.QueueEvents(QUEUE, { connection: redis })
  // Redis may go away and come back; the folder says what was missed meanwhile.
  queue.on('error', () => undefined)
  events.on('error', () => undefined)
  events.on('completed', ({ jobId }) => {
    heard.look(jobId).catch(() => undefined)
  })
  events.on('failed', ({ jobId, failedReason }) => {
    heard.fail(jobId, failedReason)
  })
  await events.waitUntilReady()
  const timers: NodeJS.Timeout[] = []
  return {
    async add(block) {
      const { id, data } = jobOf(block)
      await queue.add('block', data, {
        jobId: id,
        attempts: TRIES,
        backoff: { type: 'exponential', delay: PAUSE },
        removeOnComplete: true,
        removeOnFail: true,
      })
    },
    knows: async id => (await queue.getJobState(id)) !== 'unknown',
    isUp: () => redis.status === 'ready',
    everySoOften(pause, what) {
      timers.push(setInterval(what, pause))
    },
    async takeBack(ids) {
      if (redis.status !== 'ready') return
      // A job that has been begun is locked; its files will be the right ones whenever they come.
      await Promise.all(ids.map(id => queue.remove(id).catch(() => undefined)))
    },
    async close() {
      for (const timer of timers) clearInterval(timer)
      await line.hangUp(async () => {
        const counts = await queue.getJobCounts()
        // What is left belongs to no job. Who just now puts a job in makes it anew, and the folder makes good what it misses.
        if (Object.values(counts).every(count => count === 0))
          await redis.del(['meta', 'events', 'id', 'marker', 'stalled', 'stalled-check', 'delay', 'pc'].map(name => queue.toKey(name)))
        await Promise.all([events.close(), queue.close()])
      })
    },
  }
}
