import type { Text } from '../base/text.ts'
import { FolderRefusedError } from '../store/folder-refused-error.ts'
import type { CliIo } from './cli-io.ts'
import { fail } from './fail.ts'

/** Does something to the output folder; says in words why it cannot be done. @returns 0, or 73 */
export async function guardFolder(output: string, io: CliIo, action: () => Promise<unknown>): Promise<number> {
  try {
    await action()
    return 0
  } catch (error) {
    const { en, zh } = error instanceof FolderRefusedError ? refusal(output, error) : cannotWrite(output, error)
    return fail(io, 73, en, zh)
  }
}

function cannotWrite(output: string, error: unknown): Text {
  const why = error instanceof Error ? error.message : String(error)
  return { en: `error: cannot write ${output}: ${why}`, zh: `错误：无法写入 ${output}：${why}` }
}

const SHOWN = 5

function refusal(output: string, { reason, foreign }: FolderRefusedError): Text {
  const names = foreign.slice(0, SHOWN).join(', ') + (foreign.length > SHOWN ? ', …' : '')
  const words: Record<FolderRefusedError['reason'], Text> = {
    current: {
      en: `error: ${output} is the folder you are in, or above it, and cannot become a result folder\n  = help: name a new folder below it, for example -o results`,
      zh: `错误：${output} 是当前所在文件夹（或其上级），不能用作结果文件夹\n  = 建议：写入其下的新文件夹，例如 -o results`,
    },
    exists: {
      en: `error: ${output} exists already, nothing was written\n  = help: choose another folder, or add --force to replace an earlier result`,
      zh: `错误：${output} 已存在，未写入\n  = 建议：换一个文件夹，或加 --force 替换先前的结果`,
    },
    foreign: {
      en: `error: ${output} holds files that regreen has not written or that were changed since (${names}); nothing was changed\n  = help: choose another folder; --force replaces untouched earlier results only`,
      zh: `错误：${output} 中有并非 regreen 写入或其后被修改的文件（${names}），未改动\n  = 建议：换一个文件夹；--force 只替换未经修改的先前结果`,
    },
  }
  return words[reason]
}
