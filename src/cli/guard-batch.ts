import { resolve } from 'node:path'
import { WrongVersionError } from '../runners/wrong-version-error.ts'
import { BatchError } from '../store/batch-error.ts'
import { BlockFailedError } from '../blocks/block-failed-error.ts'
import { DamagedPartError } from '../blocks/damaged-part-error.ts'
import { FolderRefusedError } from '../store/folder-refused-error.ts'
import { readBatchManifest } from '../store/read-batch-manifest.ts'
import type { CliIo } from './cli-io.ts'
import { fail } from './fail.ts'
import { guardFolder } from './guard-folder.ts'
import { tellServiceError } from './tell-service-error.ts'

/** Exit codes of what can be wrong with a batch. */
const EXITS: Readonly<Record<BatchError['reason'], number>> = {
  absent: 66,
  unreadable: 2,
  version: 2,
  changed: 2,
  other: 2,
  fixed: 64,
  incomplete: 4,
  locked: 73,
}

/** System errors that say that a disk or a folder cannot be written. */
const NO_WRITING = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EISDIR', 'EIO', 'EFBIG', 'EMFILE'])

/**
 * Does something with a batch; says in words why it cannot be done.
 * @param folder as the user named it
 * @returns what the action returns, or 2, 4, 64, 66, 69, 73
 */
export async function guardBatch(folder: string, io: CliIo, action: () => Promise<number>): Promise<number> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof BatchError) return fail(io, EXITS[error.reason], `error: ${error.text.en}`, `错误：${error.text.zh}`)
    if (error instanceof DamagedPartError) {
      return fail(
        io,
        2,
        `error: ${folder}: ${error.message}; nothing was changed\n  = help: regreen batch --resume -o ${folder}   (makes damaged blocks again)`,
        `错误：${folder}：${error.message}；未作改动\n  = 建议：regreen batch --resume -o ${folder}   （重新生成损坏的块）`,
      )
    }
    if (error instanceof WrongVersionError) {
      return fail(
        io,
        2,
        `error: a worker of the queue runs Regreen ${error.worker}, the batch was made by ${error.batch}: another version may give other numbers\n  = help: start workers of version ${error.batch}; finished blocks are kept`,
        `错误：队列中的工作进程为 Regreen ${error.worker}，本批由 ${error.batch} 生成：不同版本的数值可能不同\n  = 建议：启动 ${error.batch} 版的工作进程；已完成的块会保留`,
      )
    }
    if (error instanceof BlockFailedError) {
      return fail(
        io,
        4,
        `error: ${error.message}\n  = help: the other finished blocks are kept; go on with: regreen batch --resume -o ${folder}`,
        `错误：${error.message}\n  = 建议：其他已完成的块会保留；可用 regreen batch --resume -o ${folder} 继续`,
      )
    }
    if (error instanceof FolderRefusedError && (await isBatch(resolve(io.cwd, folder)))) {
      return fail(
        io,
        73,
        `error: there is a batch in ${folder} already, nothing was written\n  = help: go on with it by --resume, add futures by --add N, or choose another folder`,
        `错误：${folder} 中已有一批结果，未写入\n  = 建议：用 --resume 继续，用 --add N 增加情景，或换一个文件夹`,
      )
    }
    if (error instanceof FolderRefusedError) return guardFolder(folder, io, () => Promise.reject(error))
    if (error instanceof Error && 'code' in error && NO_WRITING.has(String(error.code))) {
      return fail(
        io,
        73,
        `error: cannot write ${folder}: ${error.message}\n  = help: finished blocks are kept; make room and go on with: regreen batch --resume -o ${folder}`,
        `错误：无法写入 ${folder}：${error.message}\n  = 建议：已完成的块会保留；腾出空间后用 regreen batch --resume -o ${folder} 继续`,
      )
    }
    return tellServiceError(error, io)
  }
}

async function isBatch(folder: string): Promise<boolean> {
  try {
    await readBatchManifest(folder)
    return true
  } catch {
    return false // another kind of folder
  }
}
