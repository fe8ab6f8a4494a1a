import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/blocks/blocks-of.ts'
import { inlineRunner } from '../../src/blocks/inline-runner.ts'
import type { Runner } from '../../src/blocks/runner.ts'
import { batchFolder } from './batch-folder.ts'
import { bytesOf } from './bytes-of.ts'
import { distUrl, fromDist } from './from-dist.ts'
import { folderFiles, inlineFiles } from './inline-files.ts'
import { smallBatch } from './small-batch.ts'
import { Spawned } from './spawned.ts'

const { threadRunner } = await fromDist<typeof import('../../src/runners/thread-runner.ts')>('src/runners/thread-runner.js')

const gather = async (runner: Runner, batch = smallBatch()): Promise<string[]> => {
  const found: string[] = []
  try {
    for await (const files of runner.run(blocksOf(batch.plan))) found.push(bytesOf(files))
  } finally {
    await runner.close()
  }
  return found.toSorted()
}

describe('threads that die', { timeout: 90_000 }, () => {
  let folder: string
  const file = distUrl('tests/runners/deadly-thread.js')
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'regreen threads '))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(['exit', 'throw', 'memory'])('lose no block: %s', async how => {
    const batch = smallBatch({}, { id: `${how}@${join(folder, how)}` })
    const found = await gather(threadRunner(batch, { threads: 2, paysOff: 0, file, memory: 120 }))
    expect(found).toEqual(await gather(inlineRunner(batch)))
  })

  it('end the run by the name of the block when they always die', async () => {
    const batch = smallBatch({}, { id: 'always@' })
    await expect(gather(threadRunner(batch, { threads: 2, paysOff: 0, file }))).rejects.toThrow(
      /^block 2 \(replicates 4 to 5\) could not be carried out in 3 tries: /,
    )
  })
})

describe('a thread runner', { timeout: 90_000 }, () => {
  it('makes no threads for a small batch', async () => {
    const missing = new URL('no-such-file.js', import.meta.url)
    expect(await gather(threadRunner(smallBatch(), { threads: 2, file: missing }))).toEqual(await gather(inlineRunner(smallBatch())))
    await expect(gather(threadRunner(smallBatch(), { threads: 2, file: missing, paysOff: 0 }))).rejects.toThrow(/no-such-file/)
  })

  it('begins itself, and hands over to threads when they are ready', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regreen threads '))
    try {
      const mark = join(folder, 'mark')
      const batch = smallBatch({ replicates: 500, blockSize: 25 }, { id: `count@${mark}` })
      const file = distUrl('tests/runners/deadly-thread.js')
      const found = await gather(threadRunner(batch, { threads: 2, paysOff: 1, file }), batch)
      const byThreads = readFileSync(mark, 'utf8').trim().split('\n').map(Number)
      expect(byThreads).not.toContain(0)
      expect(byThreads.length).toBeGreaterThan(2)
      expect(found).toEqual(await gather(inlineRunner(batch), batch))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('tells how many futures are done, while blocks are in the works', async () => {
    const batch = smallBatch({ replicates: 300, blockSize: 150 })
    const told: number[] = []
    await gather(threadRunner(batch, { threads: 2, paysOff: 0, onProgress: futures => told.push(futures) }), batch)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(300)
    expect(told.some(futures => futures % 150 !== 0)).toBe(true)
  })

  it('leaves a folder that can be gone on with when its process is killed', async () => {
    const batch = smallBatch({ replicates: 6 * 32, blockSize: 32 })
    const folder = batchFolder(batch)
    try {
      const first = new Spawned('threads', folder)
      await first.said('given', 2)
      await first.kill()
      const done = folderFiles(folder).size
      const second = new Spawned('threads', folder)
      await second.over
      expect(second.stderr).toBe('')
      const given = (child: Spawned): number[] => child.lines.flatMap(({ block }) => block?.index ?? [])
      expect(given(second).length).toBeLessThanOrEqual(6 - Math.floor(done / 2))
      expect(given(first).filter(index => given(second).includes(index))).toEqual([])
      const [files, expected] = [folderFiles(folder), await inlineFiles(batch)]
      expect([...files.keys()].toSorted()).toEqual([...expected.keys()].toSorted())
      for (const [name, bytes] of expected) expect(files.get(name)?.equals(bytes), name).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
