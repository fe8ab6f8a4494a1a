import { BASELINE } from '../compare/baseline.ts'
import type { BatchSummary } from '../blocks/batch-summary.ts'
import { convergenceColumns } from '../blocks/convergence-columns.ts'
import { decodeBlock } from '../blocks/decode-block.ts'
import { parquetFile } from '../blocks/parquet-file.ts'
import { planId } from '../blocks/plan-id.ts'
import type { PrecisionStatus } from '../blocks/precision-watch.ts'
import { reduceBlocks } from '../blocks/reduce-blocks.ts'
import { summaryColumns } from '../blocks/summary-columns.ts'
import { batchHtml } from '../report/batch-html.ts'
import type { BatchReport } from '../report/batch-report.ts'
import { finishBatch } from '../store/finish-batch.ts'
import type { OpenedBatch } from '../store/open-batch.ts'
import { readPart } from '../store/read-part.ts'
import { BatchError } from '../store/batch-error.ts'
import { batchSensitivity } from './batch-sensitivity.ts'
import type { CliIo } from './cli-io.ts'

/**
 * Summarises a batch all of whose blocks are there, and writes summary, convergence, report and the finished manifest.
 * @throws BatchError when a block is gone, DamagedPartError when one is not what was written
 */
export async function reduceFolder(opened: OpenedBatch, io: CliIo, precision?: readonly PrecisionStatus[]): Promise<BatchReport> {
  const { folder, batch, manifest } = opened
  const { plan, scenario } = batch
  const summary: BatchSummary = await reduceBlocks(
    batch,
    async block => {
      const files = await readPart(folder, block)
      if (files) return decodeBlock(plan, files)
      throw new BatchError('incomplete', `block ${block.index} is not in ${folder}`, `${folder} 缺少第 ${block.index} 块`)
    },
    plan.alternatives.includes(BASELINE) ? BASELINE : undefined,
  )
  const sensitivity = await batchSensitivity(opened, summary)
  const report: BatchReport = {
    scenario,
    plan,
    summary,
    baseline: BASELINE,
    inputs: manifest.inputs,
    ...(precision && { precision }),
    ...(sensitivity && { sensitivity }),
  }
  const metadata = {
    'regreen.scenario': scenario.id,
    'regreen.scenario.hash': scenario.hash,
    'regreen.engine': plan.engine,
    'regreen.seed': String(plan.seed),
    'regreen.plan': planId(plan),
    'regreen.replicates': String(plan.replicates),
  }
  const by = `regreen ${plan.engine}`
  await finishBatch(
    opened,
    new Map<string, string | Uint8Array>([
      ['summary.parquet', parquetFile(summaryColumns(summary.rows), metadata, by)],
      ['convergence.parquet', parquetFile(convergenceColumns(summary.convergence), metadata, by)],
      ['report.html', batchHtml(report, { lang: io.lang, generated: manifest.created.slice(0, 10), command: manifest.command })],
    ]),
  )
  return report
}
