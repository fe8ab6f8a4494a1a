import { checkCharacters } from './check-characters.ts'
import { dailyTable } from './daily-table.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Faults } from './faults.ts'
import { isRecord } from './is-record.ts'
import { listOf } from './list-of.ts'
import type { Path } from './place.ts'
import type { ParseOptions } from './parse-options.ts'
import type { Places } from './places.ts'
import type { DailyRecord } from './scenario.ts'
import type { UnitConverter } from './unit-converter.ts'
import { UNIT_PRESETS } from './unit-presets.ts'
import { unitsTable } from './units-table.ts'

/** The file with the tables it names put in. */
export interface Tables {
  readonly root: Record<string, unknown>
  readonly daily?: DailyRecord
  /** Preset that the units came from. */
  readonly unitPreset?: string
  /** The units are in a table that could not be read: nothing more is to be said about them. */
  readonly unitsLost: boolean
}

/** Reads a file that the value at `path` names. Undefined when that fails, which is then reported. */
type Open = (path: Path, name: string) => Promise<{ readonly text: string; readonly file: string } | undefined>

/**
 * Reads unit tables, unit presets and daily weather that the scenario names. In messages such a file is called by its path from where
 * the path of the scenario starts.
 */
export async function readTables(
  root: Record<string, unknown>,
  { file, read }: ParseOptions,
  faults: Faults,
  places: Places,
  units: UnitConverter,
): Promise<Tables> {
  const site = root['site']
  if (!isRecord(site)) return { root, unitsLost: false }
  const folder = /^.*[\\/]/.exec(file)?.[0] ?? ''
  const open: Open = async (path, name) => {
    let text: string
    try {
      text = (await read(name)).replace(/^\uFEFF/, '')
    } catch (error) {
      const why = (error instanceof Error ? error.message : String(error)).replace(/\n[^]*$/, '')
      faults.report('R0001', places.value(path), { name, reason: { en: why, zh: why } })
      return undefined
    }
    faults.addSource(folder + name, text)
    return checkCharacters(text, folder + name, faults) ? { text, file: folder + name } : undefined
  }
  const daily = await readDaily(site['climate'], open, faults)
  const table = await unitTable(site['units'], open, faults, places, units)
  if (table === undefined) return { root, ...(daily && { daily }), unitsLost: false }
  return {
    root: { ...root, site: { ...site, units: table.list } },
    ...(daily && { daily }),
    ...(table.preset !== undefined && { unitPreset: table.preset }),
    unitsLost: table.list === undefined,
  }
}

async function readDaily(climate: unknown, open: Open, faults: Faults): Promise<DailyRecord | undefined> {
  const name = isRecord(climate) ? climate['daily'] : undefined
  if (typeof name !== 'string' || name === '') return undefined
  const found = await open(['site', 'climate', 'daily'], name)
  return found && dailyTable(found.text, found.file, faults)
}

/** Undefined: the units are not in a table. */
async function unitTable(
  raw: unknown,
  open: Open,
  faults: Faults,
  places: Places,
  units: UnitConverter,
): Promise<{ list: unknown[] | undefined; preset?: string } | undefined> {
  if (!isRecord(raw) || Object.keys(raw).length !== 1) return undefined
  const { csv, preset } = raw
  if (typeof csv === 'string' && csv !== '') {
    const found = await open(['site', 'units', 'csv'], csv)
    return { list: found && unitsTable(found.text, found.file, faults, places, units) }
  }
  if (typeof preset !== 'string' || preset === '') return undefined
  const names = Object.keys(UNIT_PRESETS)
  const table = Object.hasOwn(UNIT_PRESETS, preset) ? UNIT_PRESETS[preset] : undefined
  if (table === undefined) {
    const expected = listOf(names)
    faults.report('R0306', places.value(['site', 'units', 'preset']), { name: preset }, { expected, help: didYouMean(preset, names) })
    return { list: undefined }
  }
  const file = `preset:${preset}`
  faults.addSource(file, table.csv)
  return { list: unitsTable(table.csv, file, faults, places, units), preset }
}
