import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Lang } from '../base/text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { reportHtml } from '../report/report-html.ts'
import { parquetBytes } from '../store/parquet-bytes.ts'
import { runsTable } from '../store/runs-table.ts'
import { summaryTable } from '../store/summary-table.ts'

/**
 * The files of a result folder: report, raw and summarised results, the inputs as they were read, and a manifest that ties them
 * together by hash. Only the manifest and the report carry the date.
 * @param sources text of each input file, as the parser read it
 */
export function resultFiles(
  comparison: Comparison,
  sources: Readonly<Record<string, string>>,
  command: string,
  lang: Lang,
): ReadonlyMap<string, string | Uint8Array> {
  const created = new Date().toISOString()
  const files = new Map<string, string | Uint8Array>([
    ['report.html', reportHtml(comparison, { lang, generated: created.slice(0, 10), command })],
    ['summary.parquet', parquetBytes(summaryTable(comparison), comparison)],
    ['runs.parquet', parquetBytes(runsTable(comparison), comparison)],
  ])
  for (const [name, text] of Object.entries(sources)) files.set(inputName(name), text)
  const { scenario, engine, seed, replicates } = comparison
  const manifest = {
    schema: 'regreen/manifest@1',
    engine,
    created,
    command,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    replicates,
    inputs: Object.entries(sources).map(([name, text]) => ({ file: inputName(name), sha256: sha256(text) })),
    outputs: [...files]
      .filter(([name]) => !Object.keys(sources).some(source => inputName(source) === name))
      .map(([file, content]) => ({ file, sha256: sha256(content) })),
  }
  return files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Inputs lie beside the results under their own name, so that the folder can be run again as it is. */
function inputName(source: string): string {
  return source === '<stdin>' ? 'scenario.yaml' : basename(source)
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
