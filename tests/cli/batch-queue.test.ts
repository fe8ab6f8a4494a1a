import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_REDIS, startRedis } from '../runners/redis-server.ts'
import { parquetOf } from './parquet-of.ts'
import { ROOT, runCli } from './run-cli.ts'
import { SMALL } from './small-scenario.ts'

const BIN = join(ROOT, 'bin/regreen.js')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regreen queue '))
  writeFileSync(join(folder, 'small.yaml'), SMALL)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A worker of its own, once it says that it is ready. */
async function startWorker(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [BIN, 'worker', '--queue', url, '--threads', '1'], { stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text
      if (told.includes('is ready')) resolve()
    })
    child.on('close', () => {
      reject(new Error(told))
    })
  })
  return child
}

describe('regreen batch --runner queue', { timeout: 120_000 }, () => {
  it('says where it looked when no Redis answers', async () => {
    const { code, stderr } = await runCli(['worker', '--queue', 'redis://127.0.0.1:9'])
    expect(code).toBe(69)
    expect(stderr).toMatch(/127\.0\.0\.1:9[^]*help: .*redis-server/)
  })

  it.skipIf(NO_REDIS !== undefined)('gives the bytes of a run on one thread though a worker is killed', async () => {
    const args = ['batch', join(folder, 'small.yaml'), '-n', '160', '--block-size', '16', '--keep', 'cover,cost', '-q']
    const calm = join(folder, 'calm')
    expect((await runCli([...args, '-o', calm, '--runner', 'inline'])).code).toBe(0)
    const redis = await startRedis()
    const workers = await Promise.all([startWorker(redis.url), startWorker(redis.url)])
    try {
      const queued = join(folder, 'queued')
      const done = runCli([...args, '-o', queued, '--runner', 'queue', '--queue', redis.url])
      setTimeout(() => workers[0]?.kill('SIGKILL'), 1500)
      expect((await done).code).toBe(0)
      expect(parquetOf(queued)).toEqual(parquetOf(calm))
    } finally {
      for (const worker of workers) worker.kill('SIGKILL')
      await redis.remove()
    }
  })
})
