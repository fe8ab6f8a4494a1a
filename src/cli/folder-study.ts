import { collectOutputs } from '../blocks/collect-outputs.ts'
import { openBatch } from '../store/open-batch.ts'
import { batchParts } from './batch-parts.ts'
import type { SensitivityFlags } from './sensitivity-flags.ts'
import type { Study } from './study.ts'
import { StudyError } from './study-error.ts'
import { studyOutput } from './study-output.ts'

/**
 * The futures of a batch that was run, for the one method that takes any sample.
 * @throws StudyError, BatchError
 */
export async function folderStudy(folder: string, flags: SensitivityFlags): Promise<Study> {
  const opened = await openBatch(folder, { anyVersion: true })
  const { scenario, plan } = opened.batch
  if (flags.method !== 'pawn' || plan.design.kind !== 'ensemble') {
    throw new StudyError(
      64,
      `${flags.method} needs runs of its own design; the futures of a batch can be analysed by PAWN\n  = help: add --method pawn, or name a scenario file`,
      `${flags.method} 需要按其自身设计运行；批量结果可用 PAWN 分析\n  = 建议：加 --method pawn，或改用情景文件`,
    )
  }
  const { choice, indicators, name, label, unit, alternative } = await studyOutput(scenario, flags)
  const lost = indicators.find(each => !plan.indicators.includes(each))
  if (lost !== undefined || !plan.times.includes(choice.time))
    throw new StudyError(64, `the batch does not keep ${lost ?? `year ${choice.time}`}`, `该批未保留 ${lost ?? `第 ${choice.time} 年`}`)
  const { output, inputs } = await collectOutputs(opened.batch, choice, batchParts(opened))
  return {
    runs: {
      design: { kind: 'ensemble' },
      factors: plan.inputs.map(full => ({ name: full, parameters: [full] })),
      columns: inputs,
      output,
    },
    of: { subject: scenario.title, output: { name, label, unit, alternative, time: choice.time }, warnings: [] },
    id: scenario.id,
    hash: scenario.hash,
    seed: plan.seed,
    sources: {},
  }
}
