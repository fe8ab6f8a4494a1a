import { resolve } from 'node:path'
import { blocksOf } from '../blocks/blocks-of.ts'
import type { BatchPlan } from '../blocks/batch-plan.ts'
import type { BlockFiles } from '../blocks/block-files.ts'
import { collectIndicators } from '../blocks/collect-indicators.ts'
import { planBatch } from '../blocks/plan-batch.ts'
import { studyScenario } from '../blocks/study-scenario.ts'
import type { AppraisalInput } from '../compare/appraise.ts'
import { VERSION } from '../compare/version.ts'
import type { IndicatorName } from '../indicators/indicators.ts'
import { threadRunner } from '../runners/thread-runner.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { openBatch } from '../store/open-batch.ts'
import { batchParts } from './batch-parts.ts'
import { batchProgress } from './batch-progress.ts'
import type { CliIo } from './cli-io.ts'
import { isFolder } from './is-folder.ts'
import { openScenario } from './open-scenario.ts'
import type { RankFlags } from './rank-flags.ts'
import { StudyError } from './study-error.ts'
import { tellFaults } from './tell-faults.ts'

/** A scenario to be ranked, where its futures come from, and what they come to. */
export interface RankSubject {
  readonly scenario: Scenario
  readonly sources: Readonly<Record<string, string>>
  /** Runs or reads what `indicators` came to at the end of `year`. */
  read(indicators: readonly IndicatorName[], year: number, signal: AbortSignal): Promise<RankData>
}

type RankData = Pick<AppraisalInput, 'values' | 'futures' | 'inputs' | 'seed' | 'indicators' | 'year' | 'engine'>

/**
 * A scenario file, whose futures are run now, or the folder of a batch, whose futures were run before.
 * @returns an exit code where there is nothing to rank
 * @throws StudyError, BatchError
 */
export async function rankSubject(file: string, flags: RankFlags, io: CliIo): Promise<RankSubject | number> {
  if (await isFolder(resolve(io.cwd, file))) return folderSubject(resolve(io.cwd, file), flags)
  const opened = await openScenario(file, io)
  if (!opened) return 66
  tellFaults(opened, io)
  const { scenario } = opened
  if (!scenario) return 2
  return {
    scenario,
    sources: opened.sources,
    async read(indicators, year, signal) {
      const ids = scenario.alternatives.map(({ id }) => id)
      const small = studyScenario(scenario, ids, indicators)
      const plan = planBatch(small, {
        engine: VERSION,
        indicators,
        times: [year],
        replicates: flags.replicates ?? scenario.replicates,
        ...(flags.seed !== undefined && { seed: flags.seed }),
      })
      const bar = batchProgress(io, plan.replicates, 0)
      const { threads } = flags
      const runner = threadRunner({ scenario: small, plan }, { onProgress: bar.update, ...(threads !== undefined && { threads }) })
      try {
        return await collected(plan, indicators, year, runner.run(blocksOf(plan), signal))
      } finally {
        bar.clear()
        await runner.close()
      }
    },
  }
}

async function folderSubject(folder: string, { replicates, seed }: RankFlags): Promise<RankSubject> {
  const opened = await openBatch(folder, { anyVersion: true })
  const { scenario, plan } = opened.batch
  if (replicates !== undefined || seed !== undefined)
    throw new StudyError(64, 'a batch has its futures and its seed already', '批量结果已有其情景数与种子')
  if (plan.design.kind !== 'ensemble')
    throw new StudyError(
      64,
      'this batch is the design of a sensitivity analysis; its runs are no futures that alternatives could be ranked by',
      '该批为敏感性分析设计，其运行不能作为方案排序所用的情景',
    )
  return {
    scenario,
    sources: {},
    async read(indicators, year) {
      const needed = [...indicators]
      const lost = needed.filter(name => !plan.indicators.includes(name))
      if (lost.length > 0 || !plan.times.includes(year)) {
        const what = lost.length > 0 ? lost.join(', ') : `year ${year}`
        throw new StudyError(
          64,
          `the batch does not keep ${what}\n  = help: --criteria ${plan.indicators.filter(name => name !== 'failureProbability').join(',')} --year ${plan.times.join('|')}`,
          `该批未保留 ${what}\n  = 建议：--criteria ${plan.indicators.filter(name => name !== 'failureProbability').join(',')} --year ${plan.times.join('|')}`,
        )
      }
      return collected(plan, indicators, year, batchParts(opened))
    },
  }
}

async function collected(
  plan: BatchPlan,
  indicators: readonly IndicatorName[],
  year: number,
  files: AsyncIterable<BlockFiles>,
): Promise<RankData> {
  const { values, inputs } = await collectIndicators(plan, indicators, year, files)
  return {
    values,
    futures: plan.replicates,
    indicators,
    year,
    seed: plan.seed,
    engine: plan.engine,
    inputs: plan.inputs.flatMap((id, k) => inputs.slice(k, k + 1).map(column => ({ id, values: column }))),
  }
}
