import { blockCount } from '../blocks/block-count.ts'
import { planBatch, type BatchChoice } from '../blocks/plan-batch.ts'
import { VERSION } from '../compare/version.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { withSampling } from '../scenarios/with-sampling.ts'
import { createBatch } from '../store/create-batch.ts'
import type { OpenedBatch } from '../store/open-batch.ts'
import type { BatchFlags } from './batch-flags.ts'
import { carryOut } from './carry-out.ts'
import type { CliIo } from './cli-io.ts'
import { fail } from './fail.ts'
import { inputFiles } from './input-files.ts'
import { programCommand } from './program-command.ts'
import { readIndicators } from './read-indicators.ts'
import { shellWord } from './shell-word.ts'
import { slurmScript } from './slurm-script.ts'

/** A batch as a command begins it: a scenario, where from, and what it stands for. */
export interface BatchStart {
  readonly scenario: Scenario
  readonly file: string
  readonly sources: Readonly<Record<string, string>>
  /** The command without program, as words. */ readonly words: readonly string[]
  readonly levers?: unknown
}

/** Tasks of a Slurm job when nothing is said. */
const SHARDS = 16

/** Plans a batch, makes its folder (or joins its other shards) and carries it out; or prints a job script. */
export async function beginBatch(
  { scenario: given, file, sources, words, levers }: BatchStart,
  flags: BatchFlags,
  io: CliIo,
  signal: AbortSignal,
): Promise<number> {
  const indicators = flags.keep === undefined ? [] : readIndicators(flags.keep)
  if ('en' in indicators) return fail(io, 64, `error: --keep: ${indicators.en}`, `错误：--keep：${indicators.zh}`)
  const scenario = withSampling(given, flags.design)
  const plan = planBatch(scenario, choiceOf(scenario, flags, indicators))
  const output = flags.output ?? ''
  if (flags.slurm) {
    const shards = Math.min(flags.shards ?? SHARDS, blockCount(plan))
    io.stdout(slurmScript({ batch: words, folder: output, shards, name: `regreen-${scenario.id}`, program: programCommand() }))
    return 0
  }
  const origin = {
    command: ['regreen', ...words].map(shellWord).join(' '),
    created: new Date().toISOString(),
    inputs: inputFiles(file, sources),
    ...(levers !== undefined && { levers }),
    ...(flags.until !== undefined && { until: flags.until }),
  }
  const create = (folder: string): Promise<OpenedBatch> => createBatch(folder, { scenario, plan }, origin, flags.force === true)
  return carryOut(output, { plan, create }, flags, io, signal)
}

/** @param indicators to keep; none: all */
function choiceOf(
  { years }: Scenario,
  { seed, replicates, blockSize, times }: BatchFlags,
  indicators: readonly IndicatorName[],
): BatchChoice {
  return {
    engine: VERSION,
    ...(seed !== undefined && { seed }),
    ...(replicates !== undefined && { replicates }),
    ...(blockSize !== undefined && { blockSize }),
    ...(indicators.length > 0 && { indicators }),
    ...(times === 'end' && { times: [years] }),
  }
}
