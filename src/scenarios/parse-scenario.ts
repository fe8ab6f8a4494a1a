import { checkCharacters } from './check-characters.ts'
import { buildScenario } from './build-scenario.ts'
import type { Diagnostic } from './diagnostic.ts'
import { createFaults, type Faults } from './faults.ts'
import { formulaReader } from './formula-reader.ts'
import { isRecord } from './is-record.ts'
import type { ParseOptions } from './parse-options.ts'
import { createPlaces } from './places.ts'
import { readTables } from './read-tables.ts'
import { readYaml } from './read-yaml.ts'
import type { Scenario } from './scenario.ts'
import { typeName } from './type-name.ts'
import { unitConverter } from './unit-converter.ts'

export interface ParseResult {
  /** Present exactly when there is no error (warnings may remain). */
  readonly scenario?: Scenario
  /** All errors and warnings, sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** Text of every file that was read, for `formatDiagnostics`. */
  readonly sources: Readonly<Record<string, string>>
}

/**
 * Reads and checks a scenario file. Reports every fault of shape, quantities and references in one go; never throws for anything
 * that a file can contain.
 */
export async function parseScenario(text: string, options: ParseOptions): Promise<ParseResult> {
  const faults = createFaults()
  const scenario = await parse(text.replace(/^\uFEFF/, ''), options, faults)
  return { ...(scenario && !faults.failed() && { scenario }), diagnostics: faults.list(), sources: faults.sources() }
}

async function parse(text: string, options: ParseOptions, faults: Faults): Promise<Scenario | undefined> {
  const { file } = options
  faults.addSource(file, text)
  if (!checkCharacters(text, file, faults)) return undefined
  const places = createPlaces({ file, start: 0, end: 0 })
  const content = readYaml(text, file, faults, places)
  if (content === undefined) return undefined
  if (!isRecord(content.value)) {
    const expected = { en: 'a map with version, id, title, horizon, site, alternatives', zh: '含 version、id、title、horizon、site、alternatives 的映射' }
    faults.report('R0103', { file, start: 0, end: 0 }, { name: 'scenario', found: typeName(content.value) }, { expected })
    return undefined
  }
  const units = await unitConverter()
  const tables = await readTables(content.value, options, faults, places, units)
  return buildScenario({ faults, places, units, formulas: await formulaReader(), root: tables.root }, tables)
}
