import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { formatDiagnostics } from '../scenarios/format-diagnostics.ts'
import { parseScenario } from '../scenarios/parse-scenario.ts'
import type { Scenario } from '../scenarios/scenario.ts'

/** What is to be run. */
export interface BmiConfig {
  readonly scenario: Scenario
  /** Place of the alternative in the scenario. */
  readonly alternative: number
  readonly seed: number
  readonly replicate: number
}

const CONFIG = z.strictObject({
  scenario: z.string(),
  alternative: z.string().optional(),
  seed: z.int().nonnegative().optional(),
  replicate: z.int().nonnegative().default(0),
})

/**
 * Reads a configuration file (YAML): `scenario`, a path from where the file lies, and, each optional, `alternative` (the first),
 * `replicate` (0) and `seed` (that of the scenario). Rejects with what is wrong.
 */
export async function readConfig(path: string, readText: (path: string) => Promise<string>): Promise<BmiConfig> {
  const checked = CONFIG.safeParse(parse(await readText(path)))
  if (!checked.success) throw new Error(`${path} is no configuration: ${z.prettifyError(checked.error)}`)
  const { scenario: file, alternative: wanted, seed, replicate } = checked.data
  const scenarioPath = resolve(dirname(path), file)
  const result = await parseScenario(await readText(scenarioPath), { file, read: other => readText(resolve(dirname(scenarioPath), other)) })
  const { scenario } = result
  if (scenario === undefined) throw new Error(formatDiagnostics(result.diagnostics, result.sources, { lang: 'en' }))
  const ids = scenario.alternatives.map(({ id }) => id)
  const alternative = wanted === undefined ? 0 : ids.indexOf(wanted)
  if (alternative < 0) throw new Error(`alternative in ${path}: "${wanted ?? ''}" is none of ${ids.join(', ')}`)
  return { scenario, alternative, seed: seed ?? scenario.seed, replicate }
}
