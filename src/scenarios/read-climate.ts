import type { Text } from '../base/text.ts'
import { checkMonths, type MonthRow } from './check-months.ts'
import { CLIMATES } from './climates.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
import { listOf } from './list-of.ts'
import { readChange } from './read-change.ts'
import { readField } from './read-field.ts'
import { readQuantity } from './read-quantity.ts'
import type { Climate, ClimateNormals, DailyRecord } from './scenario.ts'
import { SITE_FIELDS } from './site-fields.ts'

const CLIMATE = ['site', 'climate'] as const
const NORMALS = [...CLIMATE, 'normals'] as const

/** Unit of the model and plausible range of each row of normals. */
const ROWS = {
  tmax: { unit: 'degC', min: -60, max: 60 },
  tmin: { unit: 'degC', min: -70, max: 50 },
  precipitation: { unit: 'mm', min: 0, max: 3000 },
  wetDays: { unit: 'd', min: 0, max: 31 },
} as const

const SETTINGS = ['temperatureOffset', 'temperatureSd', 'interannualSd', 'windFactor', 'windSpeed'] as const
type Setting = (typeof SETTINGS)[number]

/** Reads the climate: normals of the file or of a preset, and the settings of the weather generator. Undefined after a fault. */
export function readClimate(context: Context, daily: DailyRecord | undefined): Climate | undefined {
  const { faults, places, root } = context
  const raw = isRecord(root['site']) ? root['site']['climate'] : undefined
  if (!isRecord(raw)) return undefined
  const preset = readPreset(raw, context)
  if ((raw['normals'] === undefined) === (raw['preset'] === undefined)) {
    const where: Text = { en: 'the climate', zh: '气候' }
    faults.report('R0108', places.key(CLIMATE), { one: 'normals', other: 'preset', where }, { expected: listOf(Object.keys(CLIMATES)) })
  }
  const normals = raw['normals'] === undefined ? preset?.normals : readNormals(context)
  const settings = readSettings(raw, preset, context)
  const change = readChange(context)
  if (normals === undefined || settings === undefined) return undefined
  return { normals, ...(daily && { daily }), ...(change && { change }), ...settings }
}

/** Numbers of the weather generator: of the file, else of the preset, else as usual. Undefined after a fault. */
function readSettings(raw: Record<string, unknown>, preset: Climate | undefined, context: Context): Pick<Climate, Setting> | undefined {
  const setting = (name: Setting): number | undefined =>
    raw[name] === undefined ? (preset?.[name] ?? SITE_FIELDS[name].default) : readField([...CLIMATE, name], SITE_FIELDS[name], context)
  const read = SETTINGS.map(name => [name, setting(name)] as const)
  return read.every(([, value]) => value !== undefined) ? (Object.fromEntries(read) as Pick<Climate, Setting>) : undefined
}

function readPreset(raw: Record<string, unknown>, { faults, places }: Context): (typeof CLIMATES)[string] | undefined {
  const name = raw['preset']
  if (typeof name !== 'string') return undefined
  const names = Object.keys(CLIMATES)
  if (!names.includes(name)) {
    faults.report('R0306', places.value([...CLIMATE, 'preset']), { name }, { expected: listOf(names), help: didYouMean(name, names) })
    return undefined
  }
  return CLIMATES[name]
}

function readNormals(context: Context): ClimateNormals | undefined {
  const tmax = readRow('tmax', context)
  const tmin = readRow('tmin', context)
  const precipitation = readRow('precipitation', context)
  const wetDays = readRow('wetDays', context)
  checkMonths(tmax, tmin, precipitation, wetDays, context)
  if (!complete(tmax) || !complete(tmin) || !complete(precipitation) || !complete(wetDays)) return undefined
  return { tmax, tmin, precipitation, wetDays }
}

const complete = (row: MonthRow): row is readonly number[] => row.length === 12 && row.every(value => value !== undefined)

function readRow(name: keyof typeof ROWS, { faults, places, units, root }: Context): MonthRow {
  const climate = (root['site'] as Record<string, unknown>)['climate'] as Record<string, unknown>
  const normals = climate['normals']
  const row = isRecord(normals) ? normals[name] : undefined
  const unit = isRecord(row) ? row['unit'] : undefined
  const months: unknown = isRecord(row) ? row['months'] : undefined
  if (typeof unit !== 'string' || !Array.isArray(months)) return []
  // one reading of the unit tells whether it fits; otherwise twelve months would repeat the same fault
  const probe = readQuantity(`0 ${unit}`, name, { ...ROWS[name], min: -Infinity, max: Infinity }, units)
  if ('code' in probe) {
    faults.report(probe.code, places.value([...NORMALS, name, 'unit']), probe.args, { expected: probe.expected })
    return []
  }
  return months.map((value: unknown, i) => {
    if (typeof value !== 'number') return undefined
    const read = readQuantity(`${value} ${unit}`, name, ROWS[name], units)
    if ('value' in read) return read.value
    faults.report(read.code, places.value([...NORMALS, name, 'months', i]), read.args, { expected: read.expected, help: read.help })
    return undefined
  })
}
