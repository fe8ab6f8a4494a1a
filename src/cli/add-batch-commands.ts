import { Option, type Command } from 'commander'
import type { Lang } from '../base/text.ts'
import type { CliIo } from './cli-io.ts'
import { examples } from './examples.ts'
import { wholeNumber } from './whole-number.ts'

/** Adds the commands around batches and sensitivity to the program. */
export function addBatchCommands(program: Command, io: () => CliIo, signal: AbortSignal, done: (exit: number) => void): void {
  const lang = (): Lang => io().lang
  batchOptions(program.command('batch').argument('[file]', 'scenario file, - for stdin; not needed with --resume or --add'))
    .description('run all alternatives through many futures into a folder: resumable, on threads, a queue of machines or a scheduler')
    .addHelpText(
      'after',
      examples(
        lang,
        'regreen batch scenarios/zahanaoer.yaml -n 10000 -o results/big',
        ['regreen batch --resume -o results/big', { en: 'after a crash: finished blocks are kept', zh: '中断之后：保留已完成的块' }],
        ['regreen batch --add 5000 -o results/big', { en: 'more futures; the old ones stay as they are', zh: '追加情景，已有的保持不变' }],
        'regreen batch scenarios/zahanaoer.yaml -n 20000 -o results/big --until cover=0.005,cost=1%',
        'regreen batch scenarios/zahanaoer.yaml -n 100000 -o /shared/big --runner queue --queue redis://host:6379',
        'regreen batch scenarios/zahanaoer.yaml -n 100000 -o /shared/big --slurm > job.sh',
      ),
    )
    .action(async (file: string | undefined, flags: import('./batch-flags.ts').BatchFlags) => {
      const { batch } = await import('./commands/batch.ts')
      done(await batch(file, flags, io(), signal))
    })
  batchOptions(program.command('sweep').argument('<file>', 'scenario file, - for stdin'))
    .description('run every combination of doses through the same futures')
    .requiredOption('--set <lever>', 'ALTERNATIVE/MEASURE.DOSE=FROM:TO:STEP or =VALUE,VALUE; may be given more than once', collected)
    .addHelpText(
      'after',
      examples(lang, 'regreen sweep scenarios/zahanaoer.yaml --set "programme/own-soil.depth=15 cm:35 cm:10 cm" -n 200 -o results/sweep'),
    )
    .action(async (file: string, flags: import('./commands/sweep.ts').SweepFlags) => {
      const { sweep } = await import('./commands/sweep.ts')
      done(await sweep(file, flags, io(), signal))
    })
  program
    .command('worker')
    .description('carry out blocks of batches that others hand out through Redis')
    .requiredOption('--queue <url>', 'redis://HOST:PORT')
    .option('--threads <number>', 'blocks at a time, default: one for each core', wholeNumber(1, 1024))
    .option('--root <mapping>', 'FROM=TO: where a folder that the coordinator names lies on this machine')
    .addHelpText('after', examples(lang, 'regreen worker --queue redis://127.0.0.1:6379'))
    .action(async (flags: import('./commands/worker.ts').WorkerFlags) => {
      const { worker } = await import('./commands/worker.ts')
      done(await worker(flags, io(), signal))
    })
  program
    .command('reduce')
    .description('summarise a batch whose blocks are all there: summary, convergence, report')
    .argument('<dir>', 'folder of the batch')
    .addHelpText('after', examples(lang, 'regreen reduce results/big'))
    .action(async (folder: string) => {
      const { reduce } = await import('./commands/reduce.ts')
      done(await reduce(folder, io()))
    })
  program
    .command('query')
    .description('ask a batch in SQL; views: runs, futures, summary, convergence, fan, final, best, differences (needs DuckDB)')
    .argument('<dir>', 'folder of the batch')
    .argument('<sql>', 'a query, for example SELECT * FROM fan')
    .addOption(new Option('--format <format>', 'how rows are written').choices(['table', 'csv', 'json']))
    .option('--limit <number>', 'rows at most', wholeNumber(1, 100_000_000))
    .addHelpText(
      'after',
      examples(
        lang,
        'regreen query results/big "SELECT time, q05, q50, q95 FROM fan WHERE indicator = \'cover\'"',
        'regreen query results/big "SELECT alternative, count(*) FROM best GROUP BY ALL" --format csv',
      ),
    )
    .action(async (folder: string, sql: string, flags: import('./commands/query.ts').QueryFlags) => {
      const { query } = await import('./commands/query.ts')
      done(await query(folder, sql, flags, io()))
    })
  program
    .command('rerun')
    .description('compute one future of a batch again, alone and month by month, and hold it against the stored row')
    .argument('<dir>', 'folder of the batch')
    .requiredOption('--replicate <number>', 'which future', wholeNumber(0, 4_294_967_295))
    .option('-o, --output <file>', 'Parquet file for every field of every unit in every month')
    .addHelpText('after', examples(lang, 'regreen rerun results/big --replicate 4711 -o future-4711.parquet'))
    .action(async (folder: string, flags: import('./commands/rerun.ts').RerunFlags) => {
      const { rerun } = await import('./commands/rerun.ts')
      done(await rerun(folder, flags, io()))
    })
  program
    .command('verify-results')
    .description('check the files of a batch against their hashes and compute some futures again')
    .argument('<dir>', 'folder of the batch')
    .option('--sample <number>', 'futures to compute again', wholeNumber(0, 100_000), 3)
    .addHelpText('after', examples(lang, 'regreen verify-results results/big --sample 20'))
    .action(async (folder: string, flags: import('./commands/verify-results.ts').VerifyFlags) => {
      const { verifyResults } = await import('./commands/verify-results.ts')
      done(await verifyResults(folder, flags, io()))
    })
  program
    .command('sensitivity')
    .description('which uncertain inputs an indicator hangs on: of a scenario, or of a model written as formulas')
    .argument('<file>', 'scenario file or model of formulas, - for stdin')
    .addOption(new Option('--method <method>', 'how').choices(['sobol', 'morris', 'efast', 'pawn']).default('sobol'))
    .option('--indicator <name>', 'indicator, or a formula of indicators; default: function')
    .option('--alternative <id>', 'of this alternative; default: the last one of the file')
    .option('--against <id>', 'less the same of this alternative')
    .option('--year <number>', 'at the end of this year; default: the last', wholeNumber(1, 50))
    .option('--factors <names>', 'parameters or groups, separated by commas: vegetation.*,prices.gravel', '*')
    .addOption(
      new Option('--by <unit>', 'what is one factor: a parameter, parameters drawn together, or a group of the table')
        .choices(['parameter', 'correlated', 'group'])
        .default('correlated'),
    )
    .option(
      '-n, --samples <number>',
      'N of Sobol, trajectories of Morris, points of an eFAST curve, futures of PAWN',
      wholeNumber(2, 1_048_576),
    )
    .option('--second', 'Sobol: also interactions of pairs, at twice the runs')
    .option('--no-chance', 'leave weather and lotteries as they are in the first future')
    .option('-s, --seed <number>', 'seed of all random numbers', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('--threads <number>', 'threads, default: one for each core', wholeNumber(1, 1024))
    .option('-o, --output <dir>', 'folder for report, JSON and CSV')
    .option('--force', 'replace an earlier result in that folder')
    .addHelpText(
      'after',
      examples(
        lang,
        'regreen sensitivity scenarios/zahanaoer.yaml --method morris --indicator cover',
        'regreen sensitivity scenarios/zahanaoer.yaml --by group --indicator cost --against do-nothing -o results/cost',
        'regreen sensitivity scenarios/models/ishigami.yaml -n 1024',
      ),
    )
    .action(async (file: string, flags: import('./sensitivity-flags.ts').SensitivityFlags) => {
      const { sensitivity } = await import('./commands/sensitivity.ts')
      done(await sensitivity(file, flags, io(), signal))
    })
}

/** Options that a batch and a sweep share. */
function batchOptions(command: Command): Command {
  return command
    .option('-n, --replicates <number>', 'futures', wholeNumber(1, 100_000_000))
    .option('-s, --seed <number>', 'seed of all random numbers', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('-o, --output <dir>', 'folder of the batch')
    .addOption(
      new Option('--design <design>', "how parameters are drawn; default: the scenario's").choices([
        'monte-carlo',
        'latin-hypercube',
        'sobol',
      ]),
    )
    .option('--keep <indicators>', 'indicators to keep, separated by commas; default: all')
    .addOption(new Option('--times <times>', 'keep every year or only the last').choices(['all', 'end']).default('all'))
    .option('--until <targets>', 'stop once 95 % intervals are this narrow: cover=0.01,cost=2%,cover.q95=0.02')
    .addOption(new Option('--runner <runner>', 'who computes').choices(['threads', 'inline', 'queue']).default('threads'))
    .option('--threads <number>', 'threads, default: one for each core', wholeNumber(1, 1024))
    .option('--queue <url>', 'redis://HOST:PORT of the queue')
    .option('--block-size <number>', 'futures of a block; default: by the size of the scenario', wholeNumber(1, 65_536))
    .option('--resume', 'go on with the batch in that folder: finished blocks are kept, damaged ones made again')
    .option('--add <number>', 'add futures to the batch in that folder', wholeNumber(1, 100_000_000))
    .option('--shard <i/n>', 'compute every n-th block only, for schedulers; then: regreen reduce DIR')
    .option('--slurm', 'print a job script for Slurm instead')
    .option('--shards <number>', 'tasks of that job', wholeNumber(1, 10_000))
    .option('--force', 'replace an earlier result in that folder')
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
