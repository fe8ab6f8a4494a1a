import { readFile } from 'node:fs/promises'
import { text as readStream } from 'node:stream/consumers'
import { Ansis } from 'ansis'
import type { Lang } from '../base/text.ts'
import type { CliIo } from './cli-io.ts'

/** Flags that hold for every command. */
export interface GlobalFlags {
  readonly lang?: Lang
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color: boolean
  readonly plain?: boolean
}

/** The outer world as the flags, the environment and the terminals describe it. */
export function ioOf({ lang, json = false, quiet = false, color, plain = false }: GlobalFlags): CliIo {
  const dumb = process.env['TERM'] === 'dumb'
  const coloured = color && !plain && !dumb
  return {
    stdout: text => process.stdout.write(text),
    stderr: text => process.stderr.write(text),
    lang: lang ?? languageOf(process.env),
    json,
    quiet,
    terminal: process.stderr.isTTY && !dumb,
    width: process.stdout.columns ?? 100,
    unicode: !plain && !dumb,
    ...(coloured && paints()),
    cwd: process.cwd(),
    readText: path => (path === '-' ? readStream(process.stdin) : readFile(path, 'utf8')),
  }
}

function languageOf(environment: NodeJS.ProcessEnv): Lang {
  // An empty variable counts as not set.
  const wanted = [environment['REGREEN_LANG'], environment['LC_ALL'], environment['LANG']].find(Boolean) ?? ''
  return wanted.startsWith('zh') ? 'zh' : 'en'
}

/** Colours of messages and tables, each where its stream is a terminal or colour is forced. */
function paints(): Pick<CliIo, 'color' | 'textPaint'> {
  const paint = (stream: { readonly isTTY?: boolean }): Ansis | undefined =>
    !process.env['NO_COLOR'] && (stream.isTTY || process.env['FORCE_COLOR']) ? new Ansis(1) : undefined
  const message = paint(process.stderr)
  const table = paint(process.stdout)
  return {
    ...(message && {
      color: {
        error: t => message.red.bold(t),
        warning: t => message.yellow.bold(t),
        strong: t => message.bold(t),
        dim: t => message.dim(t),
      },
    }),
    ...(table && { textPaint: { bold: t => table.bold(t), dim: t => table.dim(t), good: t => table.green(t), bad: t => table.red(t) } }),
  }
}
