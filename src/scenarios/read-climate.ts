import { MONTH_DAYS } from '../base/calendar.ts'
import { nearestName } from '../base/nearest-name.ts'
import type { Text } from '../base/text.ts'
import { CLIMATES } from './climates.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { isRecord } from './is-record.ts'
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

const NAMES = ['temperatureOffset', 'temperatureSd', 'interannualSd', 'windFactor'] as const

/** Reads the climate: normals of the file or of a preset, and the settings of the weather generator. Undefined after a fault. */
export function readClimate(context: Context, daily: DailyRecord | undefined): Climate | undefined {
  const { faults, places, root } = context
  const raw = isRecord(root['site']) ? root['site']['climate'] : undefined
  if (!isRecord(raw)) return undefined
  const preset = readPreset(raw, context)
  if ((raw['normals'] === undefined) === (raw['preset'] === undefined)) {
    const where: Text = { en: 'the climate', zh: '气候' }
    faults.report('R0108', places.key(CLIMATE), { one: 'normals', other: 'preset', where }, { expected: { en: Object.keys(CLIMATES).join(', '), zh: Object.keys(CLIMATES).join(', ') } })
  }
  const normals = raw['normals'] === undefined ? preset?.normals : readNormals(context)
  const settings: Partial<Record<(typeof NAMES)[number], number>> = {}
  for (const name of NAMES) {
    const value = raw[name] === undefined ? (preset?.[name] ?? SITE_FIELDS[name].default) : readField([...CLIMATE, name], SITE_FIELDS[name], context)
    if (value !== undefined) settings[name] = value
  }
  if (normals === undefined || NAMES.some(name => settings[name] === undefined)) return undefined
  return { normals, ...(daily && { daily }), ...(settings as Record<(typeof NAMES)[number], number>) }
}

function readPreset(raw: Record<string, unknown>, { faults, places }: Context): (typeof CLIMATES)[string] | undefined {
  const name = raw['preset']
  if (typeof name !== 'string') return undefined
  const names = Object.keys(CLIMATES)
  if (!names.includes(name)) {
    faults.report('R0306', places.value([...CLIMATE, 'preset']), { name }, { expected: { en: names.join(', '), zh: names.join(', ') }, help: didYouMean(nearestName(name, names)) })
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

type Row = readonly (number | undefined)[]
const complete = (row: Row): row is readonly number[] => row.length === 12 && row.every(value => value !== undefined)

function readRow(name: keyof typeof ROWS, { faults, places, units, root }: Context): Row {
  const climate = (root['site'] as Record<string, unknown>)['climate'] as Record<string, unknown>
  const normals = climate['normals']
  const row = isRecord(normals) ? normals[name] : undefined
  const unit = isRecord(row) ? row['unit'] : undefined
  const months: unknown = isRecord(row) ? row['months'] : undefined
  if (typeof unit !== 'string' || !Array.isArray(months)) return []
  // one reading of the unit tells whether it fits; otherwise twelve months would repeat the same fault
  const probe = readQuantity(`0 ${unit}`, name, { ...ROWS[name], min: -Infinity, max: Infinity }, units)
  if ('code' in probe) {
    faults.report(probe.code, places.value([...NORMALS, name, 'unit']), probe.args as never, { expected: probe.expected })
    return []
  }
  return months.map((value: unknown, i) => {
    if (typeof value !== 'number') return undefined
    const read = readQuantity(`${value} ${unit}`, name, ROWS[name], units)
    if ('value' in read) return read.value
    faults.report(read.code, places.value([...NORMALS, name, 'months', i]), read.args as never, { expected: read.expected, help: read.help })
    return undefined
  })
}

const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function checkMonths(tmax: Row, tmin: Row, precipitation: Row, wetDays: Row, { faults, places }: Context): void {
  for (let i = 0; i < 12; i++) {
    const at: Text = { en: MONTHS_EN[i]!, zh: `${i + 1} 月` }
    const [high, low, rain, wet] = [tmax[i], tmin[i], precipitation[i], wetDays[i]]
    if (high !== undefined && low !== undefined && low > high) {
      const note = { text: { en: 'the maximum stands here', zh: '最高气温见此处' }, place: places.value([...NORMALS, 'tmax', 'months', i]) }
      faults.report('R0203', places.value([...NORMALS, 'tmin', 'months', i]), { at, tmin: String(low), tmax: String(high) }, { note })
    }
    if (wet === undefined) continue
    const place = places.value([...NORMALS, 'wetDays', 'months', i])
    const days = i === 1 ? 29 : MONTH_DAYS[i]! // a mean over leap years may exceed 28
    if (wet > days) faults.report('R0204', place, { at, reason: { en: `${wet} wet days, but the month has ${days}`, zh: `雨日 ${wet} 天,而该月只有 ${days} 天` } })
    if (rain === undefined) continue
    if (rain > 0 && wet === 0) faults.report('R0204', place, { at, reason: { en: `${rain} mm of rain without a wet day`, zh: `有 ${rain} mm 降水却无雨日` } })
    if (rain === 0 && wet > 0) faults.report('R0204', place, { at, reason: { en: `${wet} wet days without rain`, zh: `有 ${wet} 个雨日却无降水` } })
  }
}
