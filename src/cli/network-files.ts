import type { Lang } from '../base/text.ts'
import type { NetworkAssessment } from '../compare/network-assessment.ts'
import { networkGraphs } from '../report/network-graphs.ts'
import { networkJson } from '../report/network-json.ts'
import { networkMaps } from '../report/network-maps.ts'
import { networkTables } from '../report/network-tables.ts'
import { withManifest } from './with-manifest.ts'

/**
 * The files of a folder of `regreen network`: the assessment as JSON and tables, the network of each alternative for other programs, maps,
 * inputs and manifest. Only the manifest carries the date.
 * @param file the scenario file as the user named it
 * @param sources text of each input file, as the parser read it
 */
export function networkFiles(
  assessment: NetworkAssessment,
  file: string,
  sources: Readonly<Record<string, string>>,
  command: string,
  lang: Lang,
): ReadonlyMap<string, string | Uint8Array> {
  const outputs = new Map<string, string>([
    ['network.json', `${JSON.stringify(networkJson(assessment), null, 1)}\n`],
    ...networkTables(assessment),
    ...networkGraphs(assessment),
    ...networkMaps(assessment, lang),
  ])
  return withManifest(outputs, { ...assessment, command, created: new Date().toISOString() }, file, sources)
}
