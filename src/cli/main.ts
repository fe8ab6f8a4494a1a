import { CommanderError } from 'commander'
import type { Lang } from '../base/text.ts'
import { buildProgram } from './build-program.ts'
import { commandLineFault } from './command-line-fault.ts'
import { ioOf, type GlobalFlags } from './io-of.ts'

/** Exit codes that commander knows nothing of. */
const WRONG_COMMAND_LINE = 64
const INTERNAL_ERROR = 70

/**
 * The command line.
 * @param argv arguments without node and script
 * @returns the exit code; never throws
 */
export async function main(argv: readonly string[]): Promise<number> {
  const abort = new AbortController()
  const interrupt = (): void => {
    if (abort.signal.aborted) process.exit(130)
    abort.abort()
  }
  process.on('SIGINT', interrupt)
  // It stays: the last words may meet a closed pipe after we have returned.
  if (!process.stdout.listeners('error').includes(endQuietly)) process.stdout.on('error', endQuietly)
  let exit = 0
  const program = buildProgram(abort.signal, code => {
    exit = code
  })
  const lang = (): Lang => ioOf(program.opts<GlobalFlags>()).lang
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      // Commander has written its own words on stderr; whoever reads JSON gets them there too.
      if (argv.includes('--json'))
        process.stdout.write(
          `${JSON.stringify({ schema: 'regreen/errors@1', exit: WRONG_COMMAND_LINE, message: commandLineFault(error.message, lang()) })}\n`,
        )
      return WRONG_COMMAND_LINE
    }
    return crash(error, argv, lang())
  } finally {
    process.off('SIGINT', interrupt)
  }
}

/** Whoever reads us may stop reading, as `| head` does: there is nothing more to do then. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

/** A bug: say so, keep the stack for those who ask. */
function crash(error: unknown, argv: readonly string[], lang: Lang): number {
  const why = error instanceof Error ? error.message : String(error)
  const zh = lang === 'zh'
  const command = `regreen ${argv.join(' ')}`
  process.stderr.write(
    zh
      ? `内部错误：${why}\n这是 regreen 的程序错误；您的文件未被改动。命令：${command}\n`
      : `internal error: ${why}\nThis is a bug in regreen; your files are unchanged. Command: ${command}\n`,
  )
  if (process.env['REGREEN_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  else process.stderr.write(zh ? '设 REGREEN_DEBUG=1 再运行一次可得详情。\n' : 'Run it again with REGREEN_DEBUG=1 for details.\n')
  return INTERNAL_ERROR
}
