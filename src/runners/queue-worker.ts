import { createHash } from 'node:crypto'
import type { Job } from 'bullmq'
import type { Block } from '../blocks/block.ts'
import { putPart } from '../store/put-part.ts'
import { goodPart } from './good-part.ts'
import { openQueue } from './open-queue.ts'
import type { QueueEvent } from './queue-event.ts'
import { QUEUE, type QueueAnswer, type QueueJob } from './queue-job.ts'
import { QUEUE_TIMING, type QueueTiming } from './queue-timing.ts'
import { readBatch } from './read-batch.ts'
import { SharedControl } from './shared-control.ts'
import { threadPools, type ThreadPools } from './thread-pools.ts'
import { WrongVersionError } from './wrong-version-error.ts'

/** Workers that a block may lose before it counts as one that kills them. */
const MOST_STALLED = 25

/** What a worker of the queue needs to know. */
export interface QueueWorkerOptions {
  /** redis://… */
  readonly url: string
  /** Version of the engine; batches of another one are refused. */
  readonly engine: string
  readonly threads: number
  /** Where a folder, as the coordinator names it, lies here. */
  readonly folderOf?: (folder: string) => string
  /** Ends the worker: blocks that it has begun go back to the queue. */
  readonly signal?: AbortSignal
  readonly onEvent?: (event: QueueEvent) => void
  readonly timing?: Partial<QueueTiming>
  /** File that threads run; for tests. */
  readonly file?: URL
}

/**
 * Serves a queue until it is told to end: takes blocks, carries them out in threads, so that the main thread can tell Redis that it
 * lives, and puts the files into the folder of the batch.
 * @throws MissingPartError, ServiceDownError
 */
export async function serveQueue(options: QueueWorkerOptions): Promise<void> {
  const { url, engine, threads, folderOf = (folder: string) => folder, signal, onEvent = () => undefined, file } = options
  const timing = { ...QUEUE_TIMING, ...options.timing }
  const line = await openQueue(url, timing)
  const { bullmq, redis } = line
  const pools = threadPools({ threads, ...(file && { file }) })
  const over = new Promise<void>(resolve => {
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => {
      resolve()
    })
  })

  async function process(job: Job<QueueJob, QueueAnswer>, token: string | undefined): Promise<QueueAnswer> {
    const { block, plan, engine: wanted } = job.data
    if (wanted !== engine) throw new bullmq.UnrecoverableError(new WrongVersionError(engine, wanted).message)
    const folder = folderOf(job.data.folder)
    onEvent({ kind: 'begun', folder, block })
    const begin = performance.now()
    const answer = await Promise.race([carryOut(pools, folder, plan, block), over])
    if (!answer) {
      await job.moveToWait(token)
      throw new bullmq.WaitingError()
    }
    onEvent({ kind: 'done', folder, block, time: performance.now() - begin })
    return answer
  }

  const worker = new bullmq.Worker<QueueJob, QueueAnswer>(QUEUE, process, {
    connection: redis,
    concurrency: threads,
    lockDuration: timing.lock,
    stalledInterval: timing.stalled,
    maxStalledCount: MOST_STALLED,
  })
  // Redis may go away and come back.
  worker.on('error', () => undefined)
  worker.on('failed', (job, { message }) => {
    if (job) onEvent({ kind: 'failed', folder: folderOf(job.data.folder), block: job.data.block, reason: message })
  })
  let isUp = true
  redis.on('close', () => {
    if (isUp && !signal?.aborted) onEvent({ kind: 'lost', reason: 'the connection was closed' })
    isUp = false
  })
  redis.on('ready', () => {
    if (!isUp) onEvent({ kind: 'back' })
    isUp = true
  })
  onEvent({ kind: 'ready' })
  await over
  await line.hangUp(() => worker.close())
  await worker.close(true).catch(() => undefined)
  await pools.close()
}

async function carryOut(pools: ThreadPools, folder: string, plan: string, block: Block): Promise<QueueAnswer> {
  return pools.use(
    `${folder} ${plan}`,
    () => readBatch(folder, plan),
    async ({ batch, pool }) => {
      // Another worker may have put the files there and died before it could say so.
      const there = await goodPart(folder, batch.plan, block)
      const files = there ?? (await pool.carryOut(block, SharedControl.of(1)))
      if (!there) await putPart(folder, files)
      return { runs: sha256(files.runs), futures: sha256(files.futures) }
    },
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
