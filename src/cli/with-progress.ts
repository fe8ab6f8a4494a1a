import type { CliIo } from './cli-io.ts'
import { progress } from './progress.ts'

/**
 * Runs something long with a bar on stderr.
 * @param run is told whom to tell of its progress
 * @returns its result, or undefined when Ctrl-C stopped it, which is then said
 */
export async function withProgress<T>(
  io: CliIo,
  signal: AbortSignal,
  run: (update: (done: number, total: number) => void | Promise<void>) => Promise<T>,
): Promise<T | undefined> {
  const bar = progress(io.stderr, io.terminal && !io.quiet)
  try {
    return await run(bar.update)
  } catch (error) {
    if (!signal.aborted) throw error
    bar.clear()
    io.stderr(io.lang === 'zh' ? '已中断，未写入任何文件\n' : 'interrupted, nothing was written\n')
    return undefined
  } finally {
    bar.clear()
  }
}
