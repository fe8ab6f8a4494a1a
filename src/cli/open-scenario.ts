import { dirname, resolve } from 'node:path'
import { parseScenario, type ParseResult } from '../scenarios/parse-scenario.ts'
import type { CliIo } from './cli-io.ts'
import { readInput } from './read-input.ts'

/**
 * Reads a scenario file (`-`: the standard input) and the tables beside it. Says on stderr when the file itself cannot be read.
 * @param known text of the file, where it has been read already
 * @returns what the parser found, or undefined when there is no such file (exit 66)
 */
export async function openScenario(file: string, io: CliIo, known?: string): Promise<ParseResult | undefined> {
  const text = known ?? (await readInput(file, io))
  if (text === undefined) return undefined
  const piped = file === '-'
  const folder = piped ? io.cwd : dirname(resolve(io.cwd, file))
  return parseScenario(text, { file: piped ? '<stdin>' : file, read: path => io.readText(resolve(folder, path)) })
}
