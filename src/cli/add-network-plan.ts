import { Option, type Command } from 'commander'
import type { Lang } from '../base/text.ts'
import type { CliIo } from './cli-io.ts'
import { examples } from './examples.ts'
import { fail } from './fail.ts'
import { helpStyle } from './help-style.ts'
import { wholeNumber } from './whole-number.ts'

/** Flags of `network` that say nothing about a raster. It takes them wherever they stand, so they must be refused here. */
const OF_A_SCENARIO: readonly (readonly [key: string, flag: string])[] = [
  ['replicates', '-n'],
  ['seed', '-s'],
  ['year', '--year'],
  ['alternative', '--alternative'],
  ['sort', '--sort'],
  ['top', '--top'],
  ['budget', '--budget'],
]

/** Adds `regreen network plan` to the command around networks. */
export function addNetworkPlan(network: Command, io: () => CliIo, signal: AbortSignal, done: (exit: number) => void): void {
  const lang = (): Lang => io().lang
  network
    .command('plan')
    .description('which cells of a raster to restore for the largest mesh size or connectivity, with a bound')
    .argument('<habitat>', 'ASCII grid: 1 habitat, 0 other land, no data outside; - for stdin')
    .requiredOption('--max-area <area>', 'at most so much is restored, such as "220 ha"')
    .option('--min-area <area>', 'at least so much')
    .option('--max-diameter <length>', 'all cells within a circle so wide, such as "2.5 km"')
    .addOption(new Option('--metric <metric>', 'what is to be large').choices(['mesh', 'iic']).default('mesh'))
    .option('--restorable <file>', 'ASCII grid of what must be restored in a cell [ha]; default: the whole cell')
    .option('--hectares <number>', 'hectares that one unit of that raster stands for, default 1')
    .option('--locked <file>', 'ASCII grid, not 0: cells that may not be restored')
    .option('--outside <number>', 'a number in the habitat raster that stands for land outside')
    .addOption(new Option('--neighbours <number>', 'cells of a patch touch over sides, or corners too').choices(['4', '8']).default('4'))
    .option('--gap <cells>', 'for iic: patches are linked over gaps of so many cells', wholeNumber(1, 50), 2)
    .option('--work <number>', 'landscapes that may be valued; large ones count as several', wholeNumber(1, 1_000_000_000), 100_000)
    .option('-o, --output <dir>', 'folder for plan.asc and plan.json')
    .option('--force', 'replace an earlier result in that folder')
    .addHelpText(
      'after',
      examples(lang, 'regreen network plan habitat.asc --restorable restorable.asc --max-area "220 ha" --max-diameter "2.5 km"'),
    )
    // Flags of `network` stand above this command but say nothing about a raster.
    .configureHelp({ ...helpStyle(lang), visibleGlobalOptions: ({ parent }) => [...(parent?.parent?.options ?? [])] })
    .action(async (file: string, _flags: unknown, command: Command) => {
      const odd = OF_A_SCENARIO.find(([key]) => network.getOptionValueSource(key) === 'cli')
      if (odd) {
        const [, flag] = odd
        const en = `error: ${flag} is a flag of "regreen network FILE"; a raster is planned within --max-area and --max-diameter`
        const zh = `错误：${flag} 仅用于“regreen network FILE”；栅格规划以 --max-area、--max-diameter 为限`
        done(fail(io(), 64, en, zh))
        return
      }
      const { networkPlan } = await import('./commands/network-plan.ts')
      // Flags that `network` has too are taken by it, wherever they stand.
      done(await networkPlan(file, command.optsWithGlobals<import('./network-plan-flags.ts').NetworkPlanFlags>(), io(), signal))
    })
}
