import { nearestName } from '../base/nearest-name.ts'
import { checkCharacters } from './check-characters.ts'
import { dailyTable } from './daily-table.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Faults } from './faults.ts'
import { isRecord } from './is-record.ts'
import type { Path } from './place.ts'
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

/** Reads unit tables, unit presets and daily weather that the scenario names. */
export async function readTables(root: Record<string, unknown>, read: (path: string) => Promise<string>, faults: Faults, places: Places, units: UnitConverter): Promise<Tables> {
  const site = root['site']
  if (!isRecord(site)) return { root, unitsLost: false }
  const open = async (path: Path, name: string): Promise<string | undefined> => {
    let text: string
    try {
      text = (await read(name)).replace(/^\uFEFF/, '')
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
      faults.report('R0001', places.value(path), { name, reason: { en: why, zh: why } })
      return undefined
    }
    faults.addSource(name, text)
    return checkCharacters(text, name, faults) ? text : undefined
  }

  const climate = site['climate']
  const dailyName = isRecord(climate) ? climate['daily'] : undefined
  const dailyText = typeof dailyName === 'string' && dailyName !== '' ? await open(['site', 'climate', 'daily'], dailyName) : undefined
  const daily = dailyText === undefined ? undefined : dailyTable(dailyText, dailyName as string, faults)

  const table = await unitTable(site['units'], open, faults, places, units)
  const list = table === undefined ? undefined : 'list' in table ? table.list : undefined
  return {
    root: table === undefined ? root : { ...root, site: { ...site, units: list } },
    ...(daily && { daily }),
    ...(table?.preset !== undefined && { unitPreset: table.preset }),
    unitsLost: table !== undefined && list === undefined,
  }
}

/** Undefined: the units are not in a table. */
async function unitTable(
  raw: unknown,
  open: (path: Path, name: string) => Promise<string | undefined>,
  faults: Faults,
  places: Places,
  units: UnitConverter,
): Promise<{ list: unknown[] | undefined; preset?: string } | undefined> {
  if (!isRecord(raw) || Object.keys(raw).length !== 1) return undefined
  const { csv, preset } = raw
  if (typeof csv === 'string' && csv !== '') {
    const text = await open(['site', 'units', 'csv'], csv)
    return { list: text === undefined ? undefined : unitsTable(text, csv, faults, places, units) }
  }
  if (typeof preset !== 'string' || preset === '') return undefined
  const names = Object.keys(UNIT_PRESETS)
  const table = Object.hasOwn(UNIT_PRESETS, preset) ? UNIT_PRESETS[preset] : undefined
  if (table === undefined) {
    const expected = { en: names.join(', '), zh: names.join(', ') }
    faults.report('R0306', places.value(['site', 'units', 'preset']), { name: preset }, { expected, help: didYouMean(nearestName(preset, names)) })
    return { list: undefined }
  }
  const file = `preset:${preset}`
  faults.addSource(file, table.csv)
  return { list: unitsTable(table.csv, file, faults, places, units), preset }
}
