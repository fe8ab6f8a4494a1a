import { randomUUID } from 'node:crypto'
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { BatchError } from './batch-error.ts'

/** How often the owner shows that it lives, and how old a sign of life from another machine may be [ms]. */
const HEARTBEAT = 20_000
const STALE = 180_000
/** How old the mark of somebody who takes over a lock may be; that takes milliseconds [ms]. */
const STALE_TAKING = 60_000
/** By how much a clock and the time since the start of the machine may disagree [ms]. */
const CLOCK = 5_000
const TRIES = 50
/** Pause before another look at a lock that somebody takes over [ms]. */
const PAUSE = 20

/** A folder that is ours until it is released. */
export interface BatchLock {
  release(): Promise<void>
}

/**
 * Takes a batch for one coordinator. The lock of a process that is gone from this machine, or has shown no sign of life from another one for
 * three minutes, is taken over.
 * @throws BatchError when somebody else is at work in it
 */
export async function lockBatch(folder: string): Promise<BatchLock> {
  const path = join(folder, '.lock')
  const own = `${process.pid} ${hostname()} ${randomUUID()}`
  for (let tries = 0; !(await taken(path, own)); tries++) {
    const holder = await readHolder(path)
    if (holder === undefined) continue
    if (tries >= TRIES || !(await isStale(path, holder))) throw lockedBy(folder, holder)
    if (!(await takeAway(path, holder))) await setTimeout(PAUSE)
  }
  const timer = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, HEARTBEAT)
  timer.unref()
  return {
    async release() {
      clearInterval(timer)
      if ((await readHolder(path)) === own) await rm(path, { force: true })
    },
  }
}

/**
 * Takes a stale lock away. Only one may at a time, and only while it still is the lock that was found stale: otherwise the second of two
 * would take away the new lock of the first.
 * @returns whether there is nothing more to wait for
 */
async function takeAway(path: string, holder: string): Promise<boolean> {
  const taking = `${path}-taking`
  if (!(await taken(taking, ''))) {
    const age = await ageOf(taking)
    if (age !== undefined && age > STALE_TAKING) await rm(taking, { force: true })
    return false
  }
  try {
    if ((await readHolder(path)) === holder) await rm(path, { force: true })
    return true
  } finally {
    await rm(taking, { force: true })
  }
}

async function taken(path: string, own: string): Promise<boolean> {
  try {
    await writeFile(path, own, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined // released between our two looks
    throw error
  }
}

async function isStale(path: string, holder: string): Promise<boolean> {
  const [pid, host] = holder.split(' ')
  const age = await ageOf(path)
  if (age === undefined) return false
  // Our own number: a lock that we hold and keep alive, or one from before a container was started again, where numbers return.
  if (host !== hostname() || Number(pid) === process.pid) return age > STALE
  // After a restart of the machine another process may have the number.
  return age > 1000 * uptime() + CLOCK || !isAlive(Number(pid))
}

/** Time since a file was last touched [ms]; undefined when it is gone. */
async function ageOf(path: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(path)).mtimeMs
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function lockedBy(folder: string, holder: string): BatchError {
  const [pid, host] = holder.split(' ')
  return new BatchError(
    'locked',
    `process ${pid ?? '?'} on ${host ?? '?'} is at work in ${folder}\n  = help: wait for it, or end it; its finished blocks are kept`,
    `${host ?? '?'} 上的进程 ${pid ?? '?'} 正在处理 ${folder}\n  = 建议：等待其完成，或结束该进程；已完成的块会保留`,
  )
}
