import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockAt } from '../../src/blocks/block-at.ts'
import type { BlockFiles } from '../../src/blocks/block-files.ts'
import { blockRun } from '../../src/blocks/block-run.ts'
import { encodeBlock } from '../../src/blocks/encode-block.ts'
import { sameOldRows } from '../../src/blocks/same-old-rows.ts'
import { createBatch } from '../../src/store/create-batch.ts'
import type { OpenedBatch } from '../../src/store/open-batch.ts'
import { resizeBatch } from '../../src/store/resize-batch.ts'
import { scanBatch } from '../../src/store/scan-batch.ts'
import { fakeResult } from '../blocks/fake-results.ts'
import { fillBatch, hashedBatch, madeBatch, newFolder, ORIGIN } from './made-batch.ts'

/** Blocks that a scan finds missing, and those of them that it finds damaged. */
async function found(opened: OpenedBatch): Promise<string> {
  const { missing, damaged, futures } = await scanBatch(opened)
  return `${futures} there, missing ${missing.map(({ index }) => index).join()}, damaged ${damaged.map(({ block }) => block.index).join()}`
}

/** Changes one byte of the numbers: behind the four letters that every Parquet file begins with, before the footer. */
function flip(path: string): void {
  const bytes = readFileSync(path)
  const footer = bytes.readUInt32LE(bytes.length - 8)
  const data = bytes.length - 8 - footer
  bytes[data - 9] ^= 4
  writeFileSync(path, bytes)
}

describe('scanBatch', () => {
  it('finds what is missing and what is damaged, and changes nothing', async () => {
    const batch = hashedBatch({ replicates: 78 })
    const opened = await createBatch(newFolder(), batch, ORIGIN, false)
    expect(await found(opened)).toBe('0 there, missing 0,1,2,3,4,5,6,7,8,9, damaged ')
    await fillBatch(opened)
    expect(await found(opened)).toBe('78 there, missing , damaged ')
    const part = (kind: string, index: number): string => join(opened.folder, kind, `part-00000${index}.parquet`)
    rmSync(part('futures', 1))
    truncateSync(part('runs', 2), 700)
    flip(part('runs', 3))
    flip(part('futures', 4))
    copyFileSync(part('runs', 6), part('runs', 5))
    writeFileSync(part('futures', 7), '')
    const { folder } = await madeBatch(hashedBatch({ replicates: 78, seed: 8 }))
    copyFileSync(join(folder, 'runs', 'part-000008.parquet'), part('runs', 8))
    writeFileSync(join(opened.folder, 'runs', '.part-000000.parquet-0f8fad5b-d9cb-469f-a165-70867728950e'), 'half')
    expect(await found(opened)).toBe('22 there, missing 1,2,3,4,5,7,8, damaged 2,3,4,5,7,8')
    const { damaged } = await scanBatch(opened)
    expect(damaged.map(({ reason }) => reason).join('\n')).toMatch(/block 3 \(runs\)[^]*block 4 \(futures\)[^]*block 5[^]*block 8/)
    await fillBatch(opened, (await scanBatch(opened)).missing)
    expect(await found(opened)).toBe('78 there, missing , damaged ')
  })

  it('takes the short block of a batch that has grown for missing, not for damaged, half replaced or not', async () => {
    const opened = await resizeBatch(await madeBatch(), 40)
    const { batch, folder } = opened
    expect(await found(opened)).toBe('16 there, missing 2,3,4, damaged ')
    const { runs } = encodeBlock(batch.plan, blockRun(batch)(blockAt(2, batch.plan)))
    writeFileSync(join(folder, 'runs', 'part-000002.parquet'), runs)
    expect(await found(opened)).toBe('16 there, missing 2,3,4, damaged ')
  })

  it('passes on what is no fault of a part', async () => {
    const opened = await madeBatch()
    const path = join(opened.folder, 'runs', 'part-000001.parquet')
    rmSync(path)
    mkdirSync(path)
    await expect(scanBatch(opened)).rejects.toThrow(/EISDIR/)
  })
})

describe('sameOldRows', () => {
  const { plan, scenario } = hashedBatch({ replicates: 40 })
  const value = (a: number, i: number, t: number, r: number): number => a + 10 * i + 100 * t + r / 7
  const filesOf = (from: number, to: number, change: (k: number) => number = () => 0): BlockFiles => {
    const block = { index: 2, from, to }
    const result = fakeResult({ plan, scenario }, block, value)
    return encodeBlock(plan, { ...result, values: result.values.map((x, k) => x + change(k)) })
  }

  it('is true for more futures after the old ones, and for the same', async () => {
    expect(await sameOldRows(plan, filesOf(16, 19), filesOf(16, 24))).toBe(true)
    expect(await sameOldRows(plan, filesOf(16, 24), filesOf(16, 24))).toBe(true)
  })

  it('is false when an old number, input, chance or failure differs, or a future is lost', async () => {
    // the last old future of the first column, by one bit
    const bit = (k: number): number => (k === 2 ? 2 ** -50 * 8 : 0)
    expect(await sameOldRows(plan, filesOf(16, 19), filesOf(16, 24, bit))).toBe(false)
    // a new future may be anything
    const beyond = (k: number): number => (k === 3 ? 1 : 0)
    expect(await sameOldRows(plan, filesOf(16, 19), filesOf(16, 24, beyond))).toBe(true)
    expect(await sameOldRows(plan, filesOf(16, 24), filesOf(16, 19))).toBe(false)
    const block = { index: 2, from: 16, to: 24 }
    const result = fakeResult({ plan, scenario }, block, value)
    const old = filesOf(16, 19)
    const same = (changes: Partial<typeof result>): Promise<boolean> => sameOldRows(plan, old, encodeBlock(plan, { ...result, ...changes }))
    expect(await same({ chance: Uint32Array.of(0, 0, 5, 0, 0, 0, 0, 0) })).toBe(false)
    expect(await same({ inputs: result.inputs.map((x, k) => (k === 10 ? 1 : x)) })).toBe(false)
    expect(await same({ failures: [{ replicate: 18, reason: 'x' }] })).toBe(false)
    expect(await same({ failures: [{ replicate: 19, reason: 'x' }] })).toBe(true)
  })

  it('says that a damaged block cannot be compared', async () => {
    const old = filesOf(16, 19)
    await expect(sameOldRows(plan, { ...old, runs: old.runs.slice(0, 100) }, filesOf(16, 24))).rejects.toThrow(/block 2/)
  })
})
