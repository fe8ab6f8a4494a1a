import { createHash } from 'node:crypto'
import { basename, dirname, isAbsolute, relative } from 'node:path'
import type { Lang } from '../base/text.ts'
import type { Comparison } from '../compare/comparison.ts'
import { reportHtml } from '../report/report-html.ts'
import { parquetBytes } from '../store/parquet-bytes.ts'
import { runsTable } from '../store/runs-table.ts'
import { summaryTable } from '../store/summary-table.ts'

/**
 * The files of a result folder: report, raw and summarised results, the inputs as they were read, and a manifest that ties them
 * together by hash. Only the manifest and the report carry the date.
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
  const inputs = new Map(Object.entries(sources).map(([source, text], k) => [inputName(file, source, k), text]))
  const outputs = new Map<string, string | Uint8Array>([
    ['report.html', reportHtml(comparison, { lang, generated: created.slice(0, 10), command })],
    ['summary.parquet', parquetBytes(summaryTable(comparison), comparison)],
    ['runs.parquet', parquetBytes(runsTable(comparison), comparison)],
  ])
  const { scenario, engine, seed, replicates } = comparison
  const manifest = {
    schema: 'regreen/manifest@1',
    engine,
    created,
    command,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    replicates,
    inputs: [...inputs].map(hashed),
    outputs: [...outputs].map(hashed),
  }
  return new Map<string, string | Uint8Array>([...outputs, ...inputs, ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`]])
}

function hashed([file, content]: [string, string | Uint8Array]): { readonly file: string; readonly sha256: string } {
  return { file, sha256: createHash('sha256').update(content).digest('hex') }
}

/**
 * Inputs lie under `inputs/` as they lay around the scenario, so that the copy can be run again as it is. A table from outside the
 * scenario's folder cannot keep its place; it is kept under a number.
 */
function inputName(file: string, source: string, k: number): string {
  if (source === '<stdin>') return 'inputs/scenario.yaml'
  const place = relative(dirname(file), source).replaceAll('\\', '/')
  return place.startsWith('../') || isAbsolute(place) ? `inputs/outside/${k}-${basename(source)}` : `inputs/${place}`
}
