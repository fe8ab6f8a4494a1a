import { Option, type Command } from 'commander'
import type { Lang } from '../base/text.ts'
import type { CliIo } from './cli-io.ts'
import { examples } from './examples.ts'
import { numberFrom } from './number-from.ts'
import { TARGET_CONFIDENCE } from '../scenarios/target-confidence.ts'
import { wholeNumber } from './whole-number.ts'

/** Adds the commands that rank alternatives and find plans to the program. */
export function addDecisionCommands(program: Command, io: () => CliIo, signal: AbortSignal, done: (exit: number) => void): void {
  const lang = (): Lang => io().lang
  program
    .command('rank')
    .description('rank alternatives by several criteria after a safety gate: how surely, and what would turn the answer')
    .argument('<file>', 'scenario file, - for stdin, or the folder of a batch')
    .option('-n, --replicates <number>', 'futures', wholeNumber(1, 100_000))
    .option('-s, --seed <number>', 'seed of all random numbers', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('--year <number>', 'judge at the end of this year, default: the last', wholeNumber(1, 50))
    .option('--criteria <names>', 'indicators, default: safety,function,landscape,cost (the cost without weight)')
    .option('--weights <numbers>', 'one for each criterion, or by name: safety=4,function=3; need not add to 1')
    .option('--order <names>', 'criteria from the most to the least important: safety>function>landscape')
    .option('--pairwise <matrix>', 'how many times as important each criterion is as each other: "1,3,5; 1/3,1,2; 1/5,1/2,1"')
    .option('--tolerance <pairs>', 'how far behind still counts as equal: safety=0.01,"cost=100000 CNY"')
    .option(
      '--scale <pairs>',
      'worst and best of a criterion: "cost=12000000..0 CNY"; default: the ends of scores and shares, else 0 and the most met',
    )
    .option('--require <list>', 'what is good enough: "cover>=60 %,cost<=9000000 CNY"')
    .option('--confidence <share>', `share of futures in which that must hold, default: ${TARGET_CONFIDENCE}`, numberFrom(0, 1))
    .option('--threads <number>', 'threads, default: one for each core', wholeNumber(1, 1024))
    .option('-o, --output <dir>', 'folder for report.html and rank.json')
    .option('--force', 'replace an earlier result in that folder')
    .addHelpText(
      'after',
      examples(
        lang,
        'regreen rank scenarios/zahanaoer.yaml -n 500 -o results/rank',
        'regreen rank results/big --weights 0.3,0.3,0.2,0.2 --require "cover>=60 %"',
        'regreen rank scenarios/jianshui.yaml --order "safety>function>cost"',
      ),
    )
    .action(async (file: string, flags: import('./rank-flags.ts').RankFlags) => {
      const { rank } = await import('./commands/rank.ts')
      done(await rank(file, flags, io(), signal))
    })
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
      examples(
        lang,
        'regreen optimize scenarios/jianshui.yaml --budget "9000000 CNY" -o results/plan',
        'regreen optimize scenarios/jianshui.yaml --budget traditional --effort quick',
        'regreen optimize scenarios/zahanaoer.yaml --objectives function,landscape,cost',
      ),
    )
    .action(async (file: string, flags: import('./optimize-flags.ts').OptimizeFlags) => {
      const { optimize } = await import('./commands/optimize.ts')
      done(await optimize(file, flags, io(), signal))
    })
  program
    .command('discover')
    .description('find the inputs under which an alternative of a batch fails: boxes (PRIM) and a tree (CART), checked on held-out futures')
    .argument('<dir>', 'folder of a batch')
    .option('--alternative <id>', 'which one, default: the one with the best mean score besides do-nothing')
    .option('--require <list>', 'what is good enough: "cover>=60 %,cost<=9000000 CNY"; it fails where one of them is missed')
    .option('--regret <number>', 'it fails where its score is so much below the best of the same future', numberFrom(0, 1))
    .option('--year <number>', 'at the end of this year, default: the last that is kept', wholeNumber(0, 50))
    .addOption(new Option('--method <method>', 'how rules are found').choices(['prim', 'cart', 'both']).default('both'))
    .option('--alpha <share>', 'share of futures that a peel takes away; default 0.05, 0.1 below 400 futures', numberFrom(0.001, 0.5))
    .option('--min-mass <share>', 'least share of futures in a box; default 0.05', numberFrom(0, 0.9))
    .option('--held-out <share>', 'share of futures that rules are checked on', numberFrom(0.05, 0.9), 0.3)
    .option('-o, --output <dir>', 'folder for report.html and discover.json')
    .option('--force', 'replace an earlier result in that folder')
    .addHelpText('after', examples(lang, 'regreen discover results/big --alternative programme --require "cover>=60 %" -o results/why'))
    .action(async (folder: string, flags: import('./discover-flags.ts').DiscoverFlags) => {
      const { discover } = await import('./commands/discover.ts')
      done(await discover(folder, flags, io()))
    })
}
