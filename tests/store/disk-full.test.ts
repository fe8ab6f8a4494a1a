import { execFileSync } from 'node:child_process'
import type { FileHandle } from 'node:fs/promises'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { BlockFiles } from '../../src/blocks/block-files.ts'
import { blockAt } from '../../src/blocks/block-at.ts'
import { blockRun } from '../../src/blocks/block-run.ts'
import { encodeBlock } from '../../src/blocks/encode-block.ts'
import { createBatch } from '../../src/store/create-batch.ts'
import { finishBatch } from '../../src/store/finish-batch.ts'
import { openBatch, type OpenedBatch } from '../../src/store/open-batch.ts'
import { putPart } from '../../src/store/put-part.ts'
import { resizeBatch } from '../../src/store/resize-batch.ts'
import { scanBatch } from '../../src/store/scan-batch.ts'
import { bytesBelow } from './bytes-below.ts'
import { fillBatch, hashedBatch, madeBatch, newFolder, ORIGIN } from './made-batch.ts'

const disk = vi.hoisted(() => ({ full: false }))
vi.mock(import('node:fs/promises'), async load => {
  const real = await load()
  const open: typeof real.open = async (...args) => {
    const file = await real.open(...args)
    if (disk.full)
      Object.assign(file, {
        // A disk takes the beginning before it is full.
        async writeFile(this: FileHandle, content: string | Uint8Array) {
          await this.write(Buffer.from(content).subarray(0, 100))
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
        },
      })
    return file
  }
  return { ...real, open, default: { ...real, open } }
})

/** A disk that can be filled, and freed again. */
interface Disk {
  readonly folder: string
  fill(): void
  free(): void
}

function pretended(): Disk {
  onTestFinished(() => {
    disk.full = false
  })
  return { folder: newFolder(), fill: () => void (disk.full = true), free: () => void (disk.full = false) }
}

/** A file system of a few hundred kilobytes in memory; undefined where we may not mount one. */
function mounted(): Disk | undefined {
  const folder = newFolder()
  try {
    execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => {
    execFileSync('/usr/bin/umount', [folder], { stdio: 'ignore' })
  })
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill() {
      // in small pieces, so that not a page is left
      for (const size of [1 << 16, 1 << 12, 1]) {
        try {
          for (;;) writeFileSync(ballast, new Uint8Array(size), { flag: 'a' })
        } catch {
          // full for this size
        }
      }
    },
    free: () => {
      rmSync(ballast)
    },
  }
}

const blockFiles = ({ batch }: OpenedBatch, index: number): BlockFiles =>
  encodeBlock(batch.plan, blockRun(batch)(blockAt(index, batch.plan)))

/** What a folder holds, with the folders that hold nothing but leftovers. */
const hidden = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /(^|\/)\./.test(name))

describe.each([
  ['pretended', pretended],
  ['real', mounted],
])('a full disk (%s)', (_, make) => {
  it('keeps what is finished when a block cannot be put, and goes on when there is room', async ({ skip }) => {
    const own = make()
    if (!own) return skip('needs leave to mount a file system')
    const folder = join(own.folder, 'batch')
    const opened = await createBatch(folder, hashedBatch(), ORIGIN, false)
    await putPart(folder, blockFiles(opened, 0))
    await putPart(folder, blockFiles(opened, 1))
    const before = bytesBelow(folder)
    const files = blockFiles(opened, 2)
    own.fill()
    await expect(putPart(folder, files)).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(putPart(folder, blockFiles(opened, 1))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(bytesBelow(folder)).toEqual(before)
    expect(hidden(folder)).toEqual([])
    own.free()
    const again = await openBatch(folder)
    const { missing, damaged } = await scanBatch(again)
    expect({ missing: missing.map(({ index }) => index), damaged }).toEqual({ missing: [2], damaged: [] })
    await fillBatch(again, missing)
    const calm = bytesBelow((await madeBatch()).folder)
    const parts = Object.keys(calm).filter(name => name.endsWith('.parquet'))
    const now = bytesBelow(folder)
    expect(parts.map(name => now[name])).toEqual(parts.map(name => calm[name]))
  })

  it('leaves a finished batch as it was when it cannot grow, be finished again or be replaced', async ({ skip }) => {
    const own = make()
    if (!own) return skip('needs leave to mount a file system')
    const folder = join(own.folder, 'batch')
    mkdirSync(folder)
    const opened = await madeBatch(hashedBatch(), folder)
    const before = bytesBelow(folder)
    own.fill()
    await expect(resizeBatch(opened, 40)).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(finishBatch(opened, new Map([['report.html', 'another'.repeat(1000)]]))).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(createBatch(folder, hashedBatch({ seed: 9 }), ORIGIN, true)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(bytesBelow(folder)).toEqual(before)
    expect(hidden(own.folder)).toEqual([])
  })

  it('leaves nothing behind where a batch cannot be begun, in a new folder or an empty one', async ({ skip }) => {
    const own = make()
    if (!own) return skip('needs leave to mount a file system')
    const empty = join(own.folder, 'empty')
    mkdirSync(empty)
    own.fill()
    await expect(createBatch(join(own.folder, 'new'), hashedBatch(), ORIGIN, false)).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(createBatch(empty, hashedBatch(), ORIGIN, false)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(own.folder).filter(name => name !== 'ballast')).toEqual(['empty'])
    expect(readdirSync(empty)).toEqual([])
  })
})
