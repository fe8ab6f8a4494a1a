import type { Batch } from '../blocks/batch.ts'
import { threadPool, type ThreadOptions, type ThreadPool } from './thread-pool.ts'

/** Batches whose threads are kept at a time. */
const KEPT = 2

/** A batch and the threads that have loaded it. */
export interface BatchThreads {
  readonly batch: Batch
  readonly pool: ThreadPool
}

interface Entry {
  readonly opened: Promise<BatchThreads>
  users: number
}

/** Threads of the batches that were used last. */
export interface ThreadPools {
  /** Does something with the threads of a batch, which are made when there are none. */
  use<T>(key: string, read: () => Promise<Batch>, what: (threads: BatchThreads) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Keeps threads of several batches; those of a batch that was not used for long are let go. */
export function threadPools(options: ThreadOptions): ThreadPools {
  const entries = new Map<string, Entry>()
  const open = async (read: () => Promise<Batch>): Promise<BatchThreads> => {
    const batch = await read()
    return { batch, pool: threadPool(batch, options) }
  }
  const drop = async (key: string, { opened }: Entry): Promise<void> => {
    entries.delete(key)
    const threads = await opened.catch(() => undefined)
    await threads?.pool.close()
  }
  return {
    async use(key, read, what) {
      const entry = entries.get(key) ?? { opened: open(read), users: 0 }
      // The order of a Map is that of insertion: the last used stands last.
      entries.delete(key)
      entries.set(key, entry)
      entry.users++
      try {
        return await what(await entry.opened)
      } catch (error) {
        // A folder that could not be read may be readable next time.
        if (
          entries.get(key) === entry &&
          (await entry.opened.then(
            () => false,
            () => true,
          ))
        )
          entries.delete(key)
        throw error
      } finally {
        entry.users--
        for (const [old, candidate] of entries) if (entries.size > KEPT && candidate.users === 0) await drop(old, candidate)
      }
    },
    async close() {
      for (const [key, entry] of entries) await drop(key, entry)
    },
  }
}
