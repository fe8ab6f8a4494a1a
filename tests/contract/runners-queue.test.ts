import { rmSync } from 'node:fs'
import { afterAll } from 'vitest'
import type { Batch } from '../../src/blocks/batch.ts'
import type { Runner } from '../../src/blocks/runner.ts'
import { batchFolder } from '../runners/batch-folder.ts'
import { fromDist } from '../runners/from-dist.ts'
import { QUICK } from '../runners/quick-timing.ts'
import { NO_REDIS, startRedis } from '../runners/redis-server.ts'
import { runnerContract } from './runner-contract.ts'

const { queueRunner } = await fromDist<typeof import('../../src/runners/queue-runner.ts')>('src/runners/queue-runner.js')
const { serveQueue } = await fromDist<typeof import('../../src/runners/queue-worker.ts')>('src/runners/queue-worker.js')
const redis = NO_REDIS === undefined ? await startRedis() : undefined
const folders: string[] = []
afterAll(async () => {
  await redis?.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A coordinator with a worker of its own, which ends with it. */
function newRunner(batch: Batch, threads: number): Runner {
  const url = redis?.url ?? ''
  const folder = batchFolder(batch)
  folders.push(folder)
  const end = new AbortController()
  const served = serveQueue({ url, engine: batch.plan.engine, threads, signal: end.signal, timing: QUICK })
  const runner = queueRunner(batch, { url, folder, ahead: 2 * threads, timing: QUICK })
  return {
    run: (blocks, signal) => runner.run(blocks, signal),
    async close() {
      end.abort()
      await served
      await runner.close()
    },
  }
}

runnerContract({ name: 'queue', newRunner, ahead: threads => 4 * threads + 1, skip: NO_REDIS })
