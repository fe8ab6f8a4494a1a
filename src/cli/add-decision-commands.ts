import { Option, type Command } from 'commander'
import type { CliIo } from './cli-io.ts'
import { wholeNumber } from './whole-number.ts'

/** Adds the commands that rank alternatives and find plans to the program. */
export function addDecisionCommands(program: Command, io: () => CliIo, signal: AbortSignal, done: (exit: number) => void): void {
  program
    .command('optimize')
    .description('find which measure to do where, in which year and how much, within a budget')
    .argument('<file>', 'scenario file, - for stdin')
    .option('--budget <amount>', 'net present value, such as "2600000 CNY", or an alternative whose cost it is; default: the dearest one')
    .option('--objectives <names>', 'score and indicators, the main one first; default: score,cost')
    .addOption(new Option('--effort <effort>', 'how long to search').choices(['quick', 'normal', 'thorough']).default('normal'))
    .option('-s, --seed <number>', 'seed of all random numbers', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('--threads <number>', 'threads, default: one for each core', wholeNumber(1, 1024))
    .option('-o, --output <dir>', 'folder for report.html, plan.json and plan.yaml')
    .option('--resume', 'go on with a search that was broken off')
    .option('--force', 'replace an earlier result in that folder')
    .addHelpText(
      'after',
      `
Examples:
  regreen optimize scenarios/jianshui.yaml --budget "9000000 CNY" -o results/plan
  regreen optimize scenarios/jianshui.yaml --budget traditional --effort quick
  regreen optimize scenarios/zahanaoer.yaml --objectives function,landscape,cost`,
    )
    .action(async (file: string, flags: import('./optimize-flags.ts').OptimizeFlags) => {
      const { optimize } = await import('./commands/optimize.ts')
      done(await optimize(file, flags, io(), signal))
    })
}
