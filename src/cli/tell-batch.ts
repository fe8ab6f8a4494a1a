import type { BatchReport } from '../report/batch-report.ts'
import type { CliIo } from './cli-io.ts'
import { textOptions } from './text-options.ts'

/** Writes what a batch came to on stdout: as text, or as one JSON object. */
export async function tellBatch(report: BatchReport, io: CliIo): Promise<void> {
  if (io.json) {
    const { batchJson } = await import('../report/batch-json.ts')
    io.stdout(`${JSON.stringify(batchJson(report))}\n`)
    return
  }
  const { batchText } = await import('../report/batch-text.ts')
  io.stdout(batchText(report, textOptions(io)))
}
