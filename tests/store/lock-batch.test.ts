import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BatchError } from '../../src/store/batch-error.ts'
import { lockBatch } from '../../src/store/lock-batch.ts'
import { removeLeftovers } from '../../src/store/remove-leftovers.ts'
import { writeFileSafely } from '../../src/store/write-file-safely.ts'
import { newFolder } from './made-batch.ts'

/** A number that a process had that is over. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid

/** A folder with a lock that was touched some time ago. */
function lockedFolder(holder: string, age: number): string {
  const folder = newFolder()
  writeFileSync(join(folder, '.lock'), holder)
  const then = Date.now() / 1000 - age
  utimesSync(join(folder, '.lock'), then, then)
  return folder
}

const outcome = (folder: string): Promise<string> =>
  lockBatch(folder).then(
    async lock => {
      await lock.release()
      return 'taken'
    },
    (error: unknown) => (error instanceof BatchError ? error.reason : String(error)),
  )

describe('lockBatch', () => {
  it('is for one at a time, and says who has it', async () => {
    const folder = newFolder()
    const lock = await lockBatch(folder)
    await expect(lockBatch(folder)).rejects.toMatchObject({
      reason: 'locked',
      text: {
        en: expect.stringMatching(new RegExp(`process ${process.pid} on ${hostname()} is at work in .*[^]*help`)),
        zh: expect.stringMatching(new RegExp(`${hostname()} 上的进程 ${process.pid} 正在处理[^]*建议`)),
      },
    })
    await lock.release()
    expect(existsSync(join(folder, '.lock'))).toBe(false)
    expect(await outcome(folder)).toBe('taken')
  })

  it('takes over from who is gone, and from nobody else', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' })
    onTestFinished(() => void other.kill())
    const here = hostname()
    const cases: [string, string, number, string][] = [
      ['ended on this machine', `${gone()} ${here} a`, 0, 'taken'],
      ['at work on this machine, however silent', `${other.pid} ${here} b`, 3600, 'locked'],
      ['from before this machine was started', `${other.pid} ${here} c`, uptime() + 3600, 'taken'],
      ['at work on another machine', `${other.pid} elsewhere d`, 100, 'locked'],
      ['silent on another machine', `${other.pid} elsewhere e`, 200, 'taken'],
      ['our number in a container that was started again', `${process.pid} ${here} f`, 200, 'taken'],
      ['our number, alive a moment ago', `${process.pid} ${here} g`, 100, 'locked'],
      ['just being written', '', 0, 'locked'],
      ['never written', '', 200, 'taken'],
    ]
    for (const [name, holder, age, wanted] of cases) expect(await outcome(lockedFolder(holder, age)), name).toBe(wanted)
  })

  it('is taken over by one of many', async () => {
    for (let round = 0; round < 30; round++) {
      const folder = lockedFolder('4194303 elsewhere x', 200)
      const locks = await Promise.allSettled(Array.from({ length: 8 }, () => lockBatch(folder)))
      const held = locks.filter(each => each.status === 'fulfilled')
      expect(held).toHaveLength(1)
      await held[0].value.release()
      expect(existsSync(join(folder, '.lock-taking'))).toBe(false)
    }
  })

  it('goes on after somebody who ended while taking over', async () => {
    const folder = lockedFolder('4194303 elsewhere x', 200)
    writeFileSync(join(folder, '.lock-taking'), '')
    const then = Date.now() / 1000 - 100
    utimesSync(join(folder, '.lock-taking'), then, then)
    expect(await outcome(folder)).toBe('taken')
  })

  it('leaves the lock of who took it over', async () => {
    const folder = newFolder()
    const lock = await lockBatch(folder)
    writeFileSync(join(folder, '.lock'), 'another')
    await lock.release()
    expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe('another')
  })

  it('ends with the reason where there can be no lock', async () => {
    expect(await outcome(join(newFolder(), 'none'))).toMatch(/ENOENT/)
    const folder = newFolder()
    mkdirSync(join(folder, '.lock'))
    expect(await outcome(folder)).toMatch(/EISDIR/)
  })
})

describe('removeLeftovers', () => {
  it('takes half-written files of killed writers, nothing else', async () => {
    const folder = newFolder()
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
    const files = [`runs/.part-000003.parquet-${id}`, `.manifest.json-${id}`, 'runs/part-000003.parquet', '.lock', 'runs/.keep', '.git-x']
    mkdirSync(join(folder, 'runs'))
    for (const file of files) writeFileSync(join(folder, file), 'x')
    await removeLeftovers(folder)
    expect(files.map(file => existsSync(join(folder, file)))).toEqual([false, false, true, true, true, true])
  })

  it('does no harm to who is writing: shards and queue workers hold no lock', async () => {
    const folder = newFolder()
    const path = join(folder, 'runs', 'part-000001.parquet')
    mkdirSync(join(folder, 'runs'))
    for (let round = 0; round < 60; round++) {
      const content = new Uint8Array(50_000).fill(round)
      await Promise.all([writeFileSafely(path, content), removeLeftovers(folder)])
      expect(readFileSync(path).equals(content)).toBe(true)
    }
  })
})
