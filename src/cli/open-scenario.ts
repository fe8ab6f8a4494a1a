import { dirname, resolve } from 'node:path'
import { parseScenario, type ParseResult } from '../scenarios/parse-scenario.ts'
import type { CliIo } from './cli-io.ts'
import { fail } from './fail.ts'

/**
 * Reads a scenario file (`-`: the standard input) and the tables beside it. Says on stderr when the file itself cannot be read.
 * @returns what the parser found, or undefined when there is no such file (exit 66)
 */
export async function openScenario(file: string, io: CliIo): Promise<ParseResult | undefined> {
  const piped = file === '-'
  let text: string
  try {
    text = await io.readText(piped ? '-' : resolve(io.cwd, file))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    fail(io, 66, `error: cannot read ${file}: ${why}`, `错误：无法读取 ${file}：${why}`)
    return undefined
  }
  const folder = piped ? io.cwd : dirname(resolve(io.cwd, file))
  return parseScenario(text, { file: piped ? '<stdin>' : file, read: path => io.readText(resolve(folder, path)) })
}
