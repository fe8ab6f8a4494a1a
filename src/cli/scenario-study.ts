import { VERSION } from '../compare/version.ts'
import type { Batch } from '../blocks/batch.ts'
import { blocksOf } from '../blocks/blocks-of.ts'
import { chooseFactors } from '../blocks/choose-factors.ts'
import { collectOutputs, type Outputs } from '../blocks/collect-outputs.ts'
import { designRows } from '../blocks/design-rows.ts'
import type { OutputChoice } from '../blocks/output-choice.ts'
import { planBatch } from '../blocks/plan-batch.ts'
import { studyScenario } from '../blocks/study-scenario.ts'
import type { SensitivityRuns } from '../report/sensitivity-report-of.ts'
import { threadRunner } from '../runners/thread-runner.ts'
import { batchProgress } from './batch-progress.ts'
import type { CliIo } from './cli-io.ts'
import { openScenario } from './open-scenario.ts'
import { refuseFactors } from './refuse-factors.ts'
import type { SensitivityFlags } from './sensitivity-flags.ts'
import type { Study } from './study.ts'
import { roundedUp } from './rounded-up.ts'
import { SAMPLES, studyDesign } from './study-design.ts'
import { studyOutput } from './study-output.ts'
import { tellFaults } from './tell-faults.ts'

/**
 * Runs a scenario by the design that the flags ask for, in threads. Faults of the file are told.
 * @returns undefined when the file has errors
 */
export async function scenarioStudy(
  file: string,
  text: string,
  flags: SensitivityFlags,
  io: CliIo,
  signal: AbortSignal,
): Promise<Study | undefined> {
  const opened = await openScenario(file, io, text)
  if (!opened) return undefined
  tellFaults(opened, io)
  const { scenario } = opened
  if (!scenario) return undefined
  const { choice, indicators, name, label, unit, alternative } = await studyOutput(scenario, flags)
  const chosen = chooseFactors(scenario, {
    patterns: flags.factors.split(',').map(pattern => pattern.trim()),
    by: flags.by,
    chance: flags.chance && flags.method !== 'efast' && flags.method !== 'pawn',
  })
  refuseFactors(flags, chosen)
  const { factors } = chosen
  const alternatives = [choice.alternative, ...(choice.against === undefined ? [] : [choice.against])]
  const design = studyDesign(flags, factors)
  const small = studyScenario(scenario, alternatives, indicators)
  const plan = planBatch(small, {
    engine: VERSION,
    design,
    replicates: design.kind === 'ensemble' ? (flags.samples ?? SAMPLES.pawn) : designRows(design),
    indicators,
    times: [choice.time],
    ...(flags.seed !== undefined && { seed: flags.seed }),
  })
  const { output, inputs } = await run({ scenario: small, plan }, choice, flags, io, signal)
  const columnOf = (full: string): Float64Array => inputs[plan.inputs.indexOf(full)] ?? new Float64Array(0)
  const runs: SensitivityRuns =
    design.kind === 'ensemble'
      ? { design: { kind: 'ensemble' }, factors, columns: factors.map(({ parameters }) => columnOf(parameters[0] ?? '')), output }
      : { design, seed: plan.seed, output }
  return {
    runs,
    of: {
      subject: scenario.title,
      output: { name, label, unit, alternative, time: choice.time },
      warnings: roundedUp(flags),
    },
    id: scenario.id,
    hash: scenario.hash,
    seed: plan.seed,
    sources: opened.sources,
  }
}

async function run(batch: Batch, choice: OutputChoice, { threads }: SensitivityFlags, io: CliIo, signal: AbortSignal): Promise<Outputs> {
  const total = batch.plan.replicates
  const bar = batchProgress(io, total, 0)
  const runner = threadRunner(batch, { onProgress: bar.update, ...(threads !== undefined && { threads }) })
  try {
    return await collectOutputs(batch, choice, runner.run(blocksOf(batch.plan), signal))
  } finally {
    bar.clear()
    await runner.close()
  }
}
