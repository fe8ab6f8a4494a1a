import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { partName } from '../../src/store/part-name.ts'
import { batchFolder } from './batch-folder.ts'
import { fromDist } from './from-dist.ts'
import { folderFiles, inlineFiles } from './inline-files.ts'
import { QUICK } from './quick-timing.ts'
import { freePort, NO_REDIS, startRedis, type RedisServer } from './redis-server.ts'
import { smallBatch } from './small-batch.ts'
import { Spawned } from './spawned.ts'

const { queueRunner } = await fromDist<typeof import('../../src/runners/queue-runner.ts')>('src/runners/queue-runner.js')
const { serveQueue } = await fromDist<typeof import('../../src/runners/queue-worker.ts')>('src/runners/queue-worker.js')
if (NO_REDIS !== undefined) process.stderr.write(`tests of the queue skipped: ${NO_REDIS}\n`)

describe.skipIf(NO_REDIS !== undefined)('the queue', { timeout: 90_000 }, () => {
  /** Blocks long enough to be killed in the middle. */
  const batch = smallBatch({ replicates: 8 * 32 - 5, blockSize: 32 })
  const engine = batch.plan.engine
  let expected: ReadonlyMap<string, Buffer>
  let redis: RedisServer
  let folder: string
  const processes: Spawned[] = []
  const begin = (...args: readonly string[]): Spawned => {
    const child = new Spawned(...args)
    processes.push(child)
    return child
  }
  /** Runs the batch from here; gives the numbers of the blocks as they came. */
  const coordinate = async (after: (given: readonly number[]) => unknown = () => undefined): Promise<readonly number[]> => {
    const runner = queueRunner(batch, { url: redis.url, folder, timing: QUICK })
    const given: number[] = []
    try {
      for await (const { block } of runner.run(blocksOf(batch.plan))) {
        given.push(block.index)
        await after(given)
      }
    } finally {
      await runner.close()
    }
    return given.toSorted((a, b) => a - b)
  }
  const expectAll = (): void => {
    const files = folderFiles(folder)
    expect([...files.keys()].toSorted()).toEqual([...expected.keys()].toSorted())
    for (const [name, bytes] of expected) expect(files.get(name)?.equals(bytes), name).toBe(true)
  }
  const ALL = [0, 1, 2, 3, 4, 5, 6, 7]

  beforeAll(async () => {
    expected = await inlineFiles(batch)
    redis = await startRedis()
  })
  beforeEach(() => {
    folder = batchFolder(batch)
  })
  afterEach(async () => {
    await Promise.all(processes.splice(0).map(child => child.kill()))
    rmSync(folder, { recursive: true, force: true })
  })
  afterAll(async () => {
    await redis.remove()
  })

  it('finishes a batch though a worker is killed in the middle of a block, and leaves nothing in Redis', async () => {
    const [victim, other] = [begin('worker', redis.url, engine), begin('worker', redis.url, engine)]
    await Promise.all([victim.said('ready'), other.said('ready')])
    const killed = victim.said('begun', 2).then(() => victim.kill())
    const given = await coordinate()
    await killed
    expect(victim.lines.filter(({ kind }) => kind === 'done').length).toBeLessThan(
      victim.lines.filter(({ kind }) => kind === 'begun').length,
    )
    expect(given).toEqual(ALL)
    expectAll()
    await other.kill()
    const client = new Redis(redis.url)
    expect(await client.keys('*')).toEqual([])
    client.disconnect()
  })

  it('finishes a batch though Redis is restarted and has forgotten everything', async () => {
    const worker = begin('worker', redis.url, engine)
    const given = await coordinate(async so => {
      if (so.length !== 2) return
      await redis.kill()
      await redis.start()
    })
    expect(given).toEqual(ALL)
    expectAll()
    await worker.said('back')
  })

  it('goes on with what is missing when the coordinator was killed', async () => {
    const worker = begin('worker', redis.url, engine)
    const first = begin('coordinator', redis.url, folder)
    await first.said('given', 2)
    await first.kill()
    const done = first.lines.flatMap(({ block }) => block?.index ?? [])
    const times = done.map(index => statSync(join(folder, partName('runs', index))).mtimeMs)
    expect(await coordinate()).toEqual(ALL)
    expectAll()
    expect(done.map(index => statSync(join(folder, partName('runs', index))).mtimeMs)).toEqual(times)
    expect(worker.lines.filter(({ kind }) => kind === 'failed')).toEqual([])
  })

  it('runs a block again whose files were damaged or lost', async () => {
    begin('worker', redis.url, engine)
    await coordinate()
    rmSync(join(folder, partName('futures', 3)))
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(folder, partName('runs', 5)), 'not a Parquet file')
    expect(await coordinate()).toEqual(ALL)
    expectAll()
  })

  it('names the versions when a worker is of another one', async () => {
    begin('worker', redis.url, '9.9.9')
    await expect(coordinate()).rejects.toMatchObject({ name: 'WrongVersionError', worker: '9.9.9', batch: engine })
    expect(folderFiles(folder).size).toBe(0)
  })

  it('names the block and the reason when no worker finds the folder', async () => {
    const worker = begin('worker', redis.url, engine)
    await worker.said('ready')
    rmSync(folder, { recursive: true, force: true })
    await expect(coordinate()).rejects.toThrow(/block \d+ .*ENOENT.*manifest\.json/)
  })

  it('says where it looked when nothing answers', async () => {
    const url = `redis://me:secret@127.0.0.1:${await freePort()}`
    const timing = { ...QUICK, start: 300 }
    const down = { name: 'ServiceDownError', url: url.replace('me:secret@', '') }
    const runner = queueRunner(batch, { url, folder, timing })
    await expect(runner.run(blocksOf(batch.plan))[Symbol.asyncIterator]().next()).rejects.toMatchObject(down)
    await runner.close()
    await expect(serveQueue({ url, engine, threads: 1, timing })).rejects.toMatchObject(down)
  })
})
