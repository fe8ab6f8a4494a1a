import { resolve } from 'node:path'
import type { CliIo } from './cli-io.ts'
import { fail } from './fail.ts'

/** Text of a file (`-`: the standard input), or undefined after saying that it cannot be read (exit 66). */
export async function readInput(file: string, io: CliIo): Promise<string | undefined> {
  try {
    return await io.readText(file === '-' ? '-' : resolve(io.cwd, file))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    fail(io, 66, `error: cannot read ${file}: ${why}`, `错误：无法读取 ${file}：${why}`)
    return undefined
  }
}
