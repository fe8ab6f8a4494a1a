import type { Appraisal } from '../compare/appraisal.ts'
import { rankHtml } from '../report/rank-html.ts'
import { rankJson } from '../report/rank-json.ts'
import type { CliIo } from './cli-io.ts'
import type { RankSubject } from './rank-data.ts'
import type { RankFlags } from './rank-flags.ts'
import { shellWord } from './shell-word.ts'
import { withManifest } from './with-manifest.ts'

/** The files of a ranking: the report and all numbers, with the inputs where they were read now. */
export function rankFiles(
  appraisal: Appraisal,
  { scenario, sources }: RankSubject,
  file: string,
  flags: RankFlags,
  { lang }: CliIo,
): ReadonlyMap<string, string | Uint8Array> {
  const created = new Date().toISOString()
  const command = commandOf(file, flags)
  const outputs = new Map<string, string | Uint8Array>([
    ['report.html', rankHtml(appraisal, { lang, generated: created.slice(0, 10), command })],
    ['rank.json', `${JSON.stringify(rankJson(appraisal))}\n`],
  ])
  const { engine, seed, futures } = appraisal
  return withManifest(outputs, { scenario, engine, seed, replicates: futures, command, created }, file, sources)
}

function commandOf(file: string, flags: RankFlags): string {
  const { replicates, seed, year, criteria, weights, order, pairwise, tolerance, scale, require, confidence } = flags
  const named = { criteria, weights, order, pairwise, tolerance, scale, require, confidence, year }
  const words = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${shellWord(String(value))}`]))
  return [
    'regreen rank',
    shellWord(file),
    ...(replicates === undefined ? [] : [`-n ${replicates}`]),
    ...(seed === undefined ? [] : [`-s ${seed}`]),
    ...words,
  ].join(' ')
}
