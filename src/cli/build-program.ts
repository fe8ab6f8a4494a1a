import { Command, Option } from 'commander'
import type { Lang, Text } from '../base/text.ts'
import { VERSION } from '../compare/version.ts'
import { addBatchCommands } from './add-batch-commands.ts'
import { addDecisionCommands } from './add-decision-commands.ts'
import { addNetworkPlan } from './add-network-plan.ts'
import type { CliIo } from './cli-io.ts'
import { commandLineFault } from './command-line-fault.ts'
import { examples } from './examples.ts'
import { helpStyle } from './help-style.ts'
import { ioOf, type GlobalFlags } from './io-of.ts'
import { wholeNumber } from './whole-number.ts'

const EXIT_CODES: Text = {
  en: `
Exit codes:
  0 done                     1 ran, but a stated requirement is not met
  2 invalid input            3 nothing keeps the rules
  4 incomplete               64 wrong command line    66 no such file
  69 a service is missing    70 error of ours         73 cannot write
  130 interrupted`,
  zh: `
退出码：
  0 完成          1 已运行，但未达到给定要求
  2 输入无效      3 没有满足规则的方案
  4 未全部完成    64 命令行有误    66 文件不存在
  69 缺少服务     70 程序错误      73 无法写入
  130 已中断`,
}

/**
 * The commands and their flags. Each command is loaded when it is called, so that `--version` is quick.
 * @param done is told the exit code of the command that ran
 */
export function buildProgram(signal: AbortSignal, done: (exit: number) => void): Command {
  const io = (): CliIo => ioOf(program.opts<GlobalFlags>())
  const lang = (): Lang => io().lang
  const program: Command = new Command('regreen')
    .description('Compare options for restoring mined land under the same futures / 矿山生态修复方案情景模拟与比较')
    .version(VERSION)
    .addOption(new Option('--lang <lang>', 'language of messages and reports').choices(['en', 'zh']))
    .option('--json', 'one JSON object on stdout')
    .option('-q, --quiet', 'no messages but errors')
    .option('--plain', 'ASCII only')
    .option('--no-color', 'no colours')
    .addHelpText('after', () => EXIT_CODES[io().lang])
    .exitOverride()
    .configureHelp(helpStyle(lang))
    .configureOutput({ outputError: (text, write) => write(commandLineFault(text, lang(), true)) })

  program
    .command('compare')
    .description('simulate all alternatives of a scenario under the same futures and rank them')
    .argument('<file>', 'scenario file, - for stdin')
    .option('-n, --replicates <number>', 'futures', wholeNumber(1, 100_000))
    .option('-s, --seed <number>', 'seed of all random numbers', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('-o, --output <dir>', 'folder for report.html, Parquet files and manifest.json')
    .option('--force', 'replace an earlier result in that folder')
    .addHelpText('after', examples(lang, 'regreen compare scenarios/zahanaoer.yaml -n 200 -s 42 -o results/zahanaoer'))
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
    .addHelpText('after', examples(lang, 'regreen network scenarios/zahanaoer.yaml -n 100 --sort gain -o results/network'))
    .action(async (file: string, flags: import('./commands/network.ts').NetworkFlags) => {
      const commands = await import('./commands/network.ts')
      done(await commands.network(file, flags, io(), signal))
    })
  addNetworkPlan(network, io, signal, done)
  addDecisionCommands(program, io, signal, done)
  addBatchCommands(program, io, signal, done)
  program
    .command('check')
    .description('read scenario files and report what is wrong with them')
    .argument('<files...>', 'scenario files, - for stdin')
    .addHelpText('after', examples(lang, 'regreen check scenarios/zahanaoer.yaml'))
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
    .addHelpText('after', examples(lang, 'regreen init my-site --preset jianshui'))
    .action(async (dir: string | undefined, flags: import('./commands/init.ts').InitOptions) => {
      const { init } = await import('./commands/init.ts')
      done(await init(dir, flags, io()))
    })
  program
    .command('schema')
    .description('print the JSON Schema of a file format, for editors')
    .argument('[name]', 'scenario')
    .addHelpText('after', examples(lang, 'regreen schema scenario > scenario.schema.json'))
    .action(async (name: string | undefined) => {
      const { schema } = await import('./commands/schema.ts')
      done(await schema(name, io()))
    })
  program
    .command('measures')
    .description('list the catalogue of measures, or tell all about one')
    .argument('[name]', 'measure, for example gravel-mulch or its code SR3')
    .addHelpText('after', examples(lang, 'regreen measures gravel-mulch'))
    .action(async (name: string | undefined) => {
      const { measures } = await import('./commands/measures.ts')
      done(await measures(name, io()))
    })
  program
    .command('fields')
    .description('list the quantities of a land unit, or tell all about one')
    .argument('[name]', 'field, for example soilDepth')
    .addHelpText('after', examples(lang, 'regreen fields soilDepth'))
    .action(async (name: string | undefined) => {
      const { fields } = await import('./commands/fields.ts')
      done(await fields(name, io()))
    })
  program
    .command('explain')
    .description('explain an error or warning code at length, or the model')
    .argument('<code>', 'code such as R0102, or model')
    .addHelpText('after', examples(lang, 'regreen explain R0102', 'regreen explain model'))
    .action(async (code: string) => {
      const { explain } = await import('./commands/explain.ts')
      done(await explain(code, io()))
    })
  return program
}
