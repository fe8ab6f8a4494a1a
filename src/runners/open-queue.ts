import { setTimeout } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { MissingPartError } from '../store/missing-part-error.ts'
import { ServiceDownError } from './service-down-error.ts'

/** [ms] at most between two attempts to reach a Redis that went away */
const RETRY = 1000

/** A line to Redis and the parts that speak over it. */
export interface QueueLine {
  readonly bullmq: typeof import('bullmq')
  readonly redis: Redis
  /** Does what must be said to Redis before the line is cut; a Redis that is gone does not hold it up. */
  hangUp(goodbye: () => Promise<unknown>): Promise<void>
}

/**
 * Opens a line to Redis. After that it never fails: while Redis is away everything waits.
 * @param patience [ms] until it must have answered
 * @param goodbye [ms] for hanging up
 * @throws MissingPartError, ServiceDownError
 */
export async function openQueue(url: string, { start, goodbye }: { readonly start: number; readonly goodbye: number }): Promise<QueueLine> {
  const { bullmq, Redis } = await load()
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    connectTimeout: start,
    retryStrategy: attempt => Math.min(RETRY, 50 * attempt),
  })
  let last: unknown = new Error('no answer')
  redis.on('error', error => {
    last = error
  })
  const patience = new AbortController()
  try {
    await Promise.race([
      redis.ping(),
      setTimeout(start, undefined, { signal: patience.signal }).then(() => {
        throw last
      }),
    ])
  } catch (error) {
    redis.disconnect()
    throw new ServiceDownError(url, error)
  } finally {
    patience.abort()
  }
  return {
    bullmq,
    redis,
    async hangUp(say) {
      const over = new AbortController()
      await Promise.race([say().catch(() => undefined), setTimeout(goodbye, undefined, { signal: over.signal }).catch(() => undefined)])
      over.abort()
      redis.disconnect()
    },
  }
}

async function load(): Promise<{ readonly bullmq: typeof import('bullmq'); readonly Redis: typeof Redis }> {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
    return { bullmq, Redis }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new MissingPartError('the queue (bullmq and ioredis)', 'npm install bullmq@6.7.0 ioredis@6.0.0', error)
    throw error
  }
}
