import { resolve } from 'node:path'
import { lockBatch } from '../../store/lock-batch.ts'
import { openBatch } from '../../store/open-batch.ts'
import { scanBatch } from '../../store/scan-batch.ts'
import type { CliIo } from '../cli-io.ts'
import { fail } from '../fail.ts'
import { guardBatch } from '../guard-batch.ts'
import { tellBatch } from '../tell-batch.ts'

/** Blocks that are named when some are missing. */
const NAMED = 10

/**
 * `regreen reduce DIR`: summarises a batch whose blocks others have computed.
 * @returns 0; 4 blocks are missing or damaged, or futures failed; 2, 66, 73 as `batch`
 */
export function reduce(output: string, io: CliIo): Promise<number> {
  return guardBatch(output, io, async () => {
    const folder = resolve(io.cwd, output)
    await openBatch(folder)
    const lock = await lockBatch(folder)
    try {
      // Read again: whoever held the lock before us may have changed it.
      const opened = await openBatch(folder)
      const { missing, damaged } = await scanBatch(opened)
      if (missing.length > 0) {
        const names =
          missing
            .slice(0, NAMED)
            .map(({ index }) => index)
            .join(', ') + (missing.length > NAMED ? ', …' : '')
        return fail(
          io,
          4,
          `error: ${missing.length} blocks are not in ${output} yet${damaged.length > 0 ? `, ${damaged.length} of them damaged` : ''}: ${names}\n  = help: run the shards that were lost again, or do the rest here: regreen batch --resume -o ${output}`,
          `错误：${output} 中尚缺 ${missing.length} 块${damaged.length > 0 ? `（其中 ${damaged.length} 块损坏）` : ''}：${names}\n  = 建议：重新运行丢失的分片，或在本机补齐：regreen batch --resume -o ${output}`,
        )
      }
      const { reduceFolder } = await import('../reduce-folder.ts')
      const report = await reduceFolder(opened, io)
      await tellBatch(report, io)
      return report.summary.failed > 0 ? 4 : 0
    } finally {
      await lock.release()
    }
  })
}
