import type { CliIo } from './cli-io.ts'

/**
 * Says why a command cannot do its work: on stderr as text, or as one JSON object on stdout where that was asked for.
 * @param exit exit code that the command is going to return
 * @returns `exit`, so that a command can end with it
 */
export function fail(io: Pick<CliIo, 'json' | 'lang' | 'stdout' | 'stderr'>, exit: number, en: string, zh: string): number {
  const message = (io.lang === 'zh' ? zh : en).trimEnd()
  if (io.json) io.stdout(`${JSON.stringify({ schema: 'regreen/errors@1', exit, message })}\n`)
  else io.stderr(`${message}\n`)
  return exit
}
