import { availableParallelism, hostname } from 'node:os'
import { VERSION } from '../../compare/version.ts'
import type { QueueEvent } from '../../runners/queue-event.ts'
import { serveQueue } from '../../runners/queue-worker.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { tellServiceError } from '../tell-service-error.ts'

/** Flags of `regreen worker`. */
export interface WorkerFlags {
  readonly queue: string
  readonly threads?: number
  readonly root?: string
}

/**
 * `regreen worker --queue redis://…`: carries out blocks of batches until it is told to end.
 * @returns 0 when ended by Ctrl-C or SIGTERM; 64 wrong mapping, 69 no Redis or no client for it
 */
export async function worker(
  { queue, threads = availableParallelism(), root }: WorkerFlags,
  io: CliIo,
  signal: AbortSignal,
): Promise<number> {
  const mapping = root?.split('=')
  if (mapping && mapping.length !== 2) {
    return fail(
      io,
      64,
      `error: --root "${root ?? ''}" is no mapping\n  = expected: FROM=TO, for example /shared=/mnt/shared`,
      `错误：--root “${root ?? ''}”不是有效的映射\n  = 应为：原路径=本机路径，例如 /shared=/mnt/shared`,
    )
  }
  const [from = '', to = ''] = mapping ?? []
  const terminate = new AbortController()
  const stop = (): void => {
    terminate.abort()
  }
  process.on('SIGTERM', stop)
  signal.addEventListener('abort', stop)
  try {
    await serveQueue({
      url: queue,
      engine: VERSION,
      threads,
      folderOf: folder => (mapping && folder.startsWith(from) ? to + folder.slice(from.length) : folder),
      signal: terminate.signal,
      onEvent: event => {
        const line = wordsOf(event, io)
        if (!io.quiet && line !== undefined) io.stderr(`${line}\n`)
      },
    })
    return 0
  } catch (error) {
    return tellServiceError(error, io)
  } finally {
    process.off('SIGTERM', stop)
  }
}

function wordsOf(event: QueueEvent, { lang }: CliIo): string | undefined {
  const zh = lang === 'zh'
  switch (event.kind) {
    case 'ready':
      return zh ? `${hostname()} 已就绪，等待任务（Ctrl-C 结束）` : `${hostname()} is ready and waits for blocks (Ctrl-C ends it)`
    case 'begun':
      return undefined
    case 'done': {
      const seconds = (event.time / 1000).toFixed(1)
      return zh
        ? `${event.folder}：完成第 ${event.block.index} 块，${seconds} 秒`
        : `${event.folder}: block ${event.block.index} done in ${seconds} s`
    }
    case 'failed':
      return zh
        ? `${event.folder}：第 ${event.block.index} 块失败：${event.reason}`
        : `${event.folder}: block ${event.block.index} failed: ${event.reason}`
    case 'lost':
      return zh ? `与 Redis 的连接中断（${event.reason}），正在重连` : `connection to Redis lost (${event.reason}); trying again`
    case 'back':
      return zh ? '已重新连接 Redis' : 'connected to Redis again'
  }
}
