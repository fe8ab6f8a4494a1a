import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { quantile } from '../src/base/quantile.ts'
import { compare } from '../src/compare/compare.ts'
import type { Comparison } from '../src/compare/comparison.ts'
import type { IndicatorName } from '../src/indicators/indicators.ts'
import { parseScenario } from '../src/scenarios/parse-scenario.ts'
import type { Scenario } from '../src/scenarios/scenario.ts'
import type { Measured } from './case.ts'

const REPLICATES = 200
const SEED = 42
const FOLDERS = {
  zahanaoer: 'scenarios',
  jianshui: 'scenarios',
  'qianxia-lake': 'scenarios',
  longnan: 'validation',
  inyo: 'validation',
} as const

/** Scenario files that cases rest on. */
export type FileName = keyof typeof FOLDERS

/** Runs scenarios, each only once, so that cases may share them. */
export interface Lab {
  /** A scenario as its file gives it. */
  scenario(name: FileName): Promise<Scenario>
  /** It compared, with the verdicts under changed assumptions. */
  file(name: FileName): Promise<Comparison>
  /** A scenario made from others; `key` names it. */
  variant(key: string, make: () => Promise<Scenario>, replicates?: number): Promise<Comparison>
}

/** A lab without any run yet. */
export function createLab(): Lab {
  const scenarios = new Map<FileName, Promise<Scenario>>()
  const runs = new Map<string, Promise<Comparison>>()
  const scenario = (name: FileName): Promise<Scenario> => once(scenarios, name, () => read(name))
  return {
    scenario,
    file: name =>
      once(runs, `file ${name}`, async () => compare(await scenario(name), { replicates: REPLICATES, seed: SEED, shifts: true })),
    variant: (key, make, replicates = REPLICATES) => once(runs, key, async () => compare(await make(), { replicates, seed: SEED })),
  }
}

function once<K, V>(kept: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = kept.get(key)
  if (known) return known
  const made = make()
  kept.set(key, made)
  return made
}

async function read(name: FileName): Promise<Scenario> {
  const file = fileURLToPath(new URL(`../${FOLDERS[name]}/${name}.yaml`, import.meta.url))
  const options = { file, read: () => Promise.reject(new Error('no tables')) }
  const { scenario, diagnostics } = await parseScenario(readFileSync(file, 'utf8'), options)
  if (!scenario) throw new Error(`${file}: ${diagnostics.map(d => d.message.en).join('; ')}`)
  return scenario
}

/** One indicator of one alternative at the end of a year, future by future. */
export function futures({ alternatives, replicates }: Comparison, id: string, indicator: IndicatorName, year: number): Float64Array {
  const alternative = alternatives.find(candidate => candidate.id === id)
  if (!alternative) throw new RangeError(`no alternative ${id}`)
  return alternative.values[indicator].slice(year * replicates, (year + 1) * replicates)
}

/** Median and 5-95 % band. */
export function spread(values: Float64Array): Measured {
  const sorted = values.toSorted()
  return { model: quantile(sorted, 0.5), q05: quantile(sorted, 0.05), q95: quantile(sorted, 0.95) }
}

/** Mean; for 0-or-1 indicators the chance. */
export function mean(values: Float64Array): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
