import { VERSION } from '../compare/version.ts'
import { sensitivityCsv } from '../report/sensitivity-csv.ts'
import { sensitivityHtml } from '../report/sensitivity-html.ts'
import { sensitivityJson } from '../report/sensitivity-json.ts'
import type { SensitivityReport } from '../report/sensitivity-report.ts'
import type { CliIo } from './cli-io.ts'
import type { SensitivityFlags } from './sensitivity-flags.ts'
import { shellWord } from './shell-word.ts'
import type { Study } from './study.ts'
import { withManifest } from './with-manifest.ts'

/** The files of an analysis: page, JSON, CSV, inputs and manifest. */
export function sensitivityFiles(
  report: SensitivityReport,
  study: Study,
  file: string,
  flags: SensitivityFlags,
  io: CliIo,
): ReadonlyMap<string, string | Uint8Array> {
  const created = new Date().toISOString()
  const command = commandOf(file, flags)
  const { id, hash, seed, sources } = study
  const outputs = new Map<string, string | Uint8Array>([
    [
      'sensitivity.html',
      sensitivityHtml(report, { lang: io.lang, generated: created.slice(0, 10), command, engine: VERSION, seed, scenario: hash }),
    ],
    ['sensitivity.json', `${JSON.stringify(sensitivityJson(report), null, 2)}\n`],
    ['sensitivity.csv', sensitivityCsv(report)],
  ])
  return withManifest(outputs, { scenario: { id, hash }, engine: VERSION, seed, replicates: report.runs, command, created }, file, sources)
}

function commandOf(file: string, flags: SensitivityFlags): string {
  const { method, indicator, alternative, against, year, factors, by, samples, second, chance, seed } = flags
  const given = (name: string, value: string | number | undefined): readonly string[] =>
    value === undefined ? [] : [`--${name}`, shellWord(String(value))]
  return [
    'regreen sensitivity',
    shellWord(file),
    ...given('method', method),
    ...given('indicator', indicator),
    ...given('alternative', alternative),
    ...given('against', against),
    ...given('year', year),
    ...given('factors', factors === '*' ? undefined : factors),
    ...given('by', by === 'correlated' ? undefined : by),
    ...given('samples', samples),
    ...(second ? ['--second'] : []),
    ...(chance ? [] : ['--no-chance']),
    ...given('seed', seed),
  ].join(' ')
}
