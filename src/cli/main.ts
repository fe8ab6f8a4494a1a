import { readFile } from 'node:fs/promises'
import { text as readStream } from 'node:stream/consumers'
import { Ansis } from 'ansis'
import { Command, CommanderError, Option } from 'commander'
import type { Lang } from '../base/text.ts'
import { VERSION } from '../compare/version.ts'
import { addBatchCommands } from './add-batch-commands.ts'
import { addDecisionCommands } from './add-decision-commands.ts'
import { addNetworkPlan } from './add-network-plan.ts'
import type { CliIo } from './cli-io.ts'
import { wholeNumber } from './whole-number.ts'

/** Exit codes that commander knows nothing of. */
const WRONG_COMMAND_LINE = 64
const INTERNAL_ERROR = 70

interface GlobalFlags {
  readonly lang?: Lang
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color: boolean
  readonly plain?: boolean
}

/**
 * The command line. Commands are loaded when called, so that `--version` is quick.
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
  const program = build(abort.signal, code => {
    exit = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      // Commander has written its own words on stderr; whoever reads JSON gets them there too.
      if (argv.includes('--json'))
        process.stdout.write(`${JSON.stringify({ schema: 'regreen/errors@1', exit: WRONG_COMMAND_LINE, message: error.message })}\n`)
      return WRONG_COMMAND_LINE
    }
    return crash(error, argv)
  } finally {
    process.off('SIGINT', interrupt)
  }
}

/** Whoever reads us may stop reading, as `| head` does: there is nothing more to do then. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

function build(signal: AbortSignal, done: (exit: number) => void): Command {
  const program = new Command('regreen')
    .description('Compare options for restoring mined land under the same futures / 矿山生态修复方案情景模拟与比较')
    .version(VERSION)
    .addOption(new Option('--lang <lang>', 'language of messages and reports').choices(['en', 'zh']))
    .option('--json', 'one JSON object on stdout')
    .option('-q, --quiet', 'no messages but errors')
    .option('--plain', 'ASCII only')
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      `
Exit codes:
  0 done                     1 ran, but a stated requirement is not met
  2 invalid input            3 nothing keeps the rules
  4 incomplete               64 wrong command line    66 no such file
  69 a service is missing    70 error of ours         73 cannot write
  130 interrupted`,
    )
    .showHelpAfterError('(regreen --help lists commands and options)')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
  const io = (): CliIo => ioOf(program.opts<GlobalFlags>())

  program
    .command('compare')
    .description('simulate all alternatives of a scenario under the same futures and rank them')
    .argument('<file>', 'scenario file, - for stdin')
    .option('-n, --replicates <number>', 'futures', wholeNumber(1, 100_000))
    .option('-s, --seed <number>', 'seed of all random numbers', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('-o, --output <dir>', 'folder for report.html, Parquet files and manifest.json')
    .option('--force', 'replace an earlier result in that folder')
    .addHelpText('after', '\nExample:\n  regreen compare scenarios/zahanaoer.yaml -n 200 -s 42 -o results/zahanaoer')
    .action(async (file: string, flags: import('./commands/compare.ts').CompareFlags) => {
      const { compare } = await import('./commands/compare.ts')
      done(await compare(file, flags, io(), signal))
    })
  const network = program
    .command('network')
    .description('assess the ecological network: which links and patches to restore first, and what they gain')
    .argument('<file>', 'scenario file, - for stdin')
    .option('-n, --replicates <number>', 'futures', wholeNumber(1, 100_000))
    .option('-s, --seed <number>', 'seed of all random numbers', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('--year <number>', 'look at the end of this year, default: the last', wholeNumber(1, 50))
    .option('--alternative <id>', 'list patches and links of this alternative, default: do-nothing')
    .addOption(new Option('--sort <by>', 'rank links by').choices(['gain', 'gain-per-cost', 'importance']).default('gain-per-cost'))
    .option('--top <number>', 'how many patches and links to list', wholeNumber(1, 100_000), 10)
    .option('--budget <amount>', 'also find the restorations and corridors that this buys, such as "5000000 CNY"')
    .option('-o, --output <dir>', 'folder for maps, tables, GraphML, GEXF and GeoJSON')
    .option('--force', 'replace an earlier result in that folder')
    .addHelpText('after', '\nExample:\n  regreen network scenarios/zahanaoer.yaml -n 100 --sort gain -o results/network')
    .action(async (file: string, flags: import('./commands/network.ts').NetworkFlags) => {
      const commands = await import('./commands/network.ts')
      done(await commands.network(file, flags, io(), signal))
    })
  addNetworkPlan(network, io, done)
  addDecisionCommands(program, io, signal, done)
  addBatchCommands(program, io, signal, done)
  program
    .command('check')
    .description('read scenario files and report what is wrong with them')
    .argument('<files...>', 'scenario files, - for stdin')
    .addHelpText('after', '\nExample:\n  regreen check scenarios/zahanaoer.yaml')
    .action(async (files: string[]) => {
      const { check } = await import('./commands/check.ts')
      done(await check(files, io()))
    })
  program
    .command('init')
    .description('start a project of your own from a shipped scenario')
    .argument('[dir]', 'folder, default: here')
    .option('--preset <name>', 'shipped scenario to start from: zahanaoer, jianshui, qianxia-lake')
    .option('--force', 'overwrite files that are there')
    .addHelpText('after', '\nExample:\n  regreen init my-site --preset jianshui')
    .action(async (dir: string | undefined, flags: import('./commands/init.ts').InitOptions) => {
      const { init } = await import('./commands/init.ts')
      done(await init(dir, flags, io()))
    })
  program
    .command('schema')
    .description('print the JSON Schema of a file format, for editors')
    .argument('[name]', 'scenario')
    .addHelpText('after', '\nExample:\n  regreen schema scenario > scenario.schema.json')
    .action(async (name: string | undefined) => {
      const { schema } = await import('./commands/schema.ts')
      done(await schema(name, io()))
    })
  program
    .command('measures')
    .description('list the catalogue of measures, or tell all about one')
    .argument('[name]', 'measure, for example gravel-mulch or its code SR3')
    .addHelpText('after', '\nExample:\n  regreen measures gravel-mulch')
    .action(async (name: string | undefined) => {
      const { measures } = await import('./commands/measures.ts')
      done(await measures(name, io()))
    })
  program
    .command('fields')
    .description('list the quantities of a land unit, or tell all about one')
    .argument('[name]', 'field, for example soilDepth')
    .addHelpText('after', '\nExample:\n  regreen fields soilDepth')
    .action(async (name: string | undefined) => {
      const { fields } = await import('./commands/fields.ts')
      done(await fields(name, io()))
    })
  program
    .command('explain')
    .description('explain an error or warning code at length, or the model')
    .argument('<code>', 'code such as R0102, or model')
    .addHelpText('after', '\nExamples:\n  regreen explain R0102\n  regreen explain model')
    .action(async (code: string) => {
      const { explain } = await import('./commands/explain.ts')
      done(await explain(code, io()))
    })
  // Flags that hold for every command may stand before or after its name.
  for (const command of program.commands) command.exitOverride().showHelpAfterError('(regreen --help lists commands and options)')
  return program
}

/** The outer world as the flags, the environment and the terminals describe it. */
function ioOf({ lang, json = false, quiet = false, color, plain = false }: GlobalFlags): CliIo {
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

/** A bug: say so, keep the stack for those who ask. */
function crash(error: unknown, argv: readonly string[]): number {
  const why = error instanceof Error ? error.message : String(error)
  process.stderr.write(`internal error: ${why}\nThis is a bug in regreen; your files are unchanged. Command: regreen ${argv.join(' ')}\n`)
  if (process.env['REGREEN_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  else process.stderr.write('Run it again with REGREEN_DEBUG=1 for details.\n')
  return INTERNAL_ERROR
}
