import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createBatch } from '../../src/store/create-batch.ts'
import { FolderRefusedError } from '../../src/store/folder-refused-error.ts'
import { openBatch } from '../../src/store/open-batch.ts'
import { resizeBatch } from '../../src/store/resize-batch.ts'
import { scanBatch } from '../../src/store/scan-batch.ts'
import { bytesBelow } from './bytes-below.ts'
import { fillBatch, hashedBatch, madeBatch, newFolder, ORIGIN } from './made-batch.ts'

const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'made',
    (error: unknown) => (error instanceof FolderRefusedError ? error.reason : String(error)),
  )

describe('createBatch', () => {
  it('makes a folder that can be gone on with, absent or empty before', async () => {
    for (const folder of [join(newFolder(), 'deep', 'down'), newFolder()]) {
      const made = await createBatch(folder, hashedBatch(), ORIGIN, false)
      expect(made.manifest).toMatchObject({ status: 'running', replicates: 23, outputs: [], command: ORIGIN.command })
      expect(readdirSync(folder).toSorted()).toEqual(['inputs', 'manifest.json', 'scenario.json'])
      expect(readdirSync(dirname(folder)).filter(name => name.startsWith('.deep') || name.startsWith('.down'))).toEqual([])
      expect((await openBatch(folder)).manifest).toEqual(JSON.parse(JSON.stringify(made.manifest)))
    }
  })

  it('touches nothing that is there already', async () => {
    const { folder } = await madeBatch()
    const before = bytesBelow(folder)
    expect(await reasonOf(createBatch(folder, hashedBatch(), ORIGIN, false))).toBe('exists')
    expect(bytesBelow(folder)).toEqual(before)

    const own = newFolder()
    writeFileSync(join(own, 'thesis.txt'), 'mine')
    expect(await reasonOf(createBatch(own, hashedBatch(), ORIGIN, false))).toBe('exists')
    expect(await reasonOf(createBatch(own, hashedBatch(), ORIGIN, true))).toBe('foreign')
    expect(readFileSync(join(own, 'thesis.txt'), 'utf8')).toBe('mine')
  })

  it('replaces an untouched result only when told to, and never one that was edited or is in use', async () => {
    const { folder } = await madeBatch()
    writeFileSync(join(folder, '.lock'), '1 somewhere x')
    expect(await reasonOf(createBatch(folder, hashedBatch(), ORIGIN, true))).toBe('foreign')
    const other = await madeBatch()
    writeFileSync(join(other.folder, 'report.html'), 'edited')
    expect(await reasonOf(createBatch(other.folder, hashedBatch(), ORIGIN, true))).toBe('foreign')
    const third = await madeBatch()
    const made = await createBatch(third.folder, hashedBatch({ replicates: 9 }), ORIGIN, true)
    expect(made.manifest.replicates).toBe(9)
    expect(readdirSync(third.folder).toSorted()).toEqual(['inputs', 'manifest.json', 'scenario.json'])
  })

  it('cannot write below a file, and says so', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, 'x')
    expect(await reasonOf(createBatch(join(file, 'below'), hashedBatch(), ORIGIN, false))).toMatch(/ENOTDIR|EEXIST/)
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  it.each(['absent', 'empty'])('lets one of many succeed who begin in the same place at once (%s)', async before => {
    for (let round = 0; round < 8; round++) {
      const folder = join(newFolder(), 'shared')
      if (before === 'empty') mkdirSync(folder)
      const shards = Array.from({ length: 6 }, async (_, k) => {
        await setTimeout(k * round)
        return reasonOf(createBatch(folder, hashedBatch(), ORIGIN, false))
      })
      const said = await Promise.all(shards)
      expect(said.filter(each => each === 'made')).toHaveLength(1)
      expect(said.filter(each => each === 'exists')).toHaveLength(5)
      await openBatch(folder)
      expect(readdirSync(dirname(folder))).toEqual(['shared'])
    }
  })
})

describe('resizeBatch', () => {
  it('grows: the bytes of a batch that was larger from the start', async () => {
    const grown = await resizeBatch(await madeBatch(), 40)
    expect(grown.manifest).toMatchObject({ status: 'running', replicates: 40 })
    const { missing, damaged } = await scanBatch(grown)
    expect({ missing: missing.map(({ index }) => index), damaged }).toEqual({ missing: [2, 3, 4], damaged: [] })
    await fillBatch(grown, missing)
    const whole = await madeBatch(hashedBatch({ replicates: 40 }))
    const partsOf = (folder: string) => Object.entries(bytesBelow(folder)).filter(([name]) => name.endsWith('.parquet'))
    expect(partsOf(grown.folder)).toEqual(partsOf(whole.folder))
  })

  it('leaves the design of a sensitivity analysis as it is', async () => {
    const factor = { name: 'f', parameters: ['vegetation.growthRate'] }
    const batch = hashedBatch()
    const opened = await createBatch(newFolder(), batch, ORIGIN, false)
    const design = { kind: 'morris', factors: [factor], trajectories: 2, levels: 4 } as const
    const fixed = { ...opened, batch: { ...batch, plan: { ...batch.plan, design } } }
    const before = bytesBelow(opened.folder)
    await expect(resizeBatch(fixed, 40)).rejects.toMatchObject({ reason: 'fixed' })
    expect(bytesBelow(opened.folder)).toEqual(before)
  })
})
