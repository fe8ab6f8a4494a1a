import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blockAt } from '../../src/blocks/block-at.ts'
import type { BlockResult } from '../../src/blocks/block-result.ts'
import { blockRun } from '../../src/blocks/block-run.ts'
import { encodeBlock } from '../../src/blocks/encode-block.ts'
import { createBatch } from '../../src/store/create-batch.ts'
import { finishBatch } from '../../src/store/finish-batch.ts'
import type { HashedFile } from '../../src/store/batch-manifest.ts'
import { openBatch, type OpenedBatch } from '../../src/store/open-batch.ts'
import { putPart } from '../../src/store/put-part.ts'
import { verifyBatch } from '../../src/store/verify-batch.ts'
import { bytesBelow } from './bytes-below.ts'
import { fillBatch, hashedBatch, madeBatch, newFolder, ORIGIN } from './made-batch.ts'

const REPORT = new Map([['report.html', '<!doctype html>']])

/** A finished batch one of whose blocks holds other numbers than the engine gives, hashes and checksums and all. */
async function forged(change: (block: BlockResult) => Partial<BlockResult>): Promise<OpenedBatch> {
  const opened = await createBatch(newFolder(), hashedBatch(), ORIGIN, false)
  const { folder, batch } = opened
  await fillBatch(opened)
  const true1 = blockRun(batch)(blockAt(1, batch.plan))
  await putPart(folder, encodeBlock(batch.plan, { ...true1, ...change(true1) }))
  await finishBatch(opened, REPORT)
  return openBatch(folder)
}

describe('verifyBatch', () => {
  it('finds nothing wrong with a batch as it was made, and changes nothing', async () => {
    const opened = await madeBatch()
    const before = bytesBelow(opened.folder)
    const steps: number[] = []
    const { files, replicates, findings } = await verifyBatch(opened, 3, done => steps.push(done))
    expect({ files, findings, chosen: replicates.length }).toEqual({ files: 9, findings: [], chosen: 3 })
    expect(new Set(replicates).size).toBe(3)
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect((await verifyBatch(opened, 3)).replicates).toEqual(replicates)
    expect(await verifyBatch(opened, 99)).toMatchObject({ findings: [], replicates: Array.from({ length: 23 }, (_, r) => r) })
    expect(bytesBelow(opened.folder)).toEqual(before)
  })

  it('names files that are gone, changed, or too many', async () => {
    const { folder } = await madeBatch()
    rmSync(join(folder, 'futures', 'part-000001.parquet'))
    appendFileSync(join(folder, 'report.html'), ' ')
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    writeFileSync(join(folder, '.lock'), '1 somewhere x')
    expect((await verifyBatch(await openBatch(folder), 0)).findings).toEqual([
      { kind: 'changed', file: 'report.html' },
      { kind: 'missing', file: 'futures/part-000001.parquet' },
      { kind: 'unknown', file: 'notes.txt' },
    ])
  })

  it('misses a block that the manifest does not name', async () => {
    const { folder, manifest } = await madeBatch()
    const isFirst = ({ file }: HashedFile): boolean => file.includes('part-000001')
    const outputs = manifest.outputs.filter(output => !isFirst(output))
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, outputs }))
    for (const { file } of manifest.outputs.filter(isFirst)) rmSync(join(folder, file))
    expect((await verifyBatch(await openBatch(folder), 0)).findings).toEqual([
      { kind: 'missing', file: 'runs/part-000001.parquet' },
      { kind: 'missing', file: 'futures/part-000001.parquet' },
    ])
  })

  it('says that a batch is not finished', async () => {
    const opened = await createBatch(newFolder(), hashedBatch(), ORIGIN, false)
    expect((await verifyBatch(opened, 1)).findings).toEqual([
      { kind: 'unfinished' },
      { kind: 'damaged', block: expect.any(Number) as number, reason: 'its files are gone' },
    ])
  })

  it('computes again, so that numbers with the right hashes are found out, to the last bit', async () => {
    const nudge = (x: number): number => x * (1 + 2 ** -52)
    const all = async (opened: OpenedBatch) => (await verifyBatch(opened, 23)).findings
    const k = (values: Float64Array): number => values.findIndex(x => nudge(x) !== x)
    const values = await forged(block => ({ values: block.values.map((x, at) => (at === k(block.values) ? nudge(x) : x)) }))
    expect(await all(values)).toEqual([{ kind: 'differs', replicate: expect.any(Number) as number, values: 1 }])
    const chance = await forged(block => ({ chance: block.chance.map((x, r) => (r === 5 ? x + 1 : x)) }))
    expect(await all(chance)).toEqual([{ kind: 'differs', replicate: 13, values: 1 }])
    const inputs = await forged(block => ({ inputs: block.inputs.map((x, at) => (at % 8 === 6 ? nudge(x) : x)) }))
    expect(await all(inputs)).toMatchObject([{ kind: 'differs', replicate: 14 }])
    const failure = await forged(() => ({ failures: [{ replicate: 9, reason: 'made up' }] }))
    expect(await all(failure)).toEqual([{ kind: 'differs', replicate: 9, values: 1 }])
  })

  it('does not stop at a damaged block', async () => {
    const { folder } = await madeBatch()
    const path = join(folder, 'runs', 'part-000000.parquet')
    writeFileSync(path, readFileSync(path).subarray(0, 400))
    const { findings } = await verifyBatch(await openBatch(folder), 23)
    expect(findings.filter(({ kind }) => kind === 'damaged')).toHaveLength(8)
    expect(findings).toContainEqual({ kind: 'changed', file: 'runs/part-000000.parquet' })
  })
})
