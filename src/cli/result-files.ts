import type { Lang } from '../base/text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { reportHtml } from '../report/report-html.ts'
import { parquetBytes } from '../store/parquet-bytes.ts'
import { runsTable } from '../store/runs-table.ts'
import { summaryTable } from '../store/summary-table.ts'
import { withManifest } from './with-manifest.ts'

/**
 * The files of a result folder: report, raw and summarised results, inputs and manifest. Only the manifest and the report carry the date.
 * @param file the scenario file as the user named it
 * @param sources text of each input file, as the parser read it
 */
export function resultFiles(
  comparison: Comparison,
  file: string,
  sources: Readonly<Record<string, string>>,
  command: string,
  lang: Lang,
): ReadonlyMap<string, string | Uint8Array> {
  const created = new Date().toISOString()
  const outputs = new Map<string, string | Uint8Array>([
    ['report.html', reportHtml(comparison, { lang, generated: created.slice(0, 10), command })],
    ['summary.parquet', parquetBytes(summaryTable(comparison), comparison)],
    ['runs.parquet', parquetBytes(runsTable(comparison), comparison)],
  ])
  return withManifest(outputs, { ...comparison, command, created }, file, sources)
}
