import { MONTH_DAYS } from '../base/calendar.ts'
import type { Text } from '../base/text.ts'
import type { Faults } from './faults.ts'
import type { Place } from './place.ts'
import { readCsv, type Cell, type Table } from './read-csv.ts'
import type { DailyRecord } from './scenario.ts'

/** Columns of a daily record with their plausible range. */
const COLUMNS = {
  precipitation_mm: { min: 0, max: 1500 },
  tmax_degC: { min: -60, max: 60 },
  tmin_degC: { min: -70, max: 50 },
} as const

type ColumnName = keyof typeof COLUMNS
const NAMES = Object.keys(COLUMNS) as ColumnName[]

/** More faults of one record than this help nobody; a shifted column would otherwise report every day. */
const MAX_FAULTS = 50

/**
 * Reads a daily weather record: `date,precipitation_mm,tmax_degC,tmin_degC`, whole calendar years in order, without gaps.
 * 29 February is dropped with a warning. Undefined after a fault.
 */
export function dailyTable(text: string, file: string, faults: Faults): DailyRecord | undefined {
  const table = readCsv(text, file, faults)
  if (table === undefined) return undefined
  const columns = readHeader(table, file, faults)
  if (columns === undefined) return undefined
  const first = /^(\d{4})-01-01$/.exec(table.rows[0]?.[columns.date]?.text ?? '')
  if (first === null) {
    const reason: Text = { en: 'it must start on 1 January (YYYY-01-01)', zh: '须从 1 月 1 日(YYYY-01-01)开始' }
    faults.report('R0031', table.rows[0]?.[columns.date]?.place ?? { file, start: 0, end: 0 }, { reason })
    return undefined
  }
  return readDays(table, columns, Number(first[1]), file, faults)
}

type Columns = Readonly<Record<ColumnName | 'date', number>>

function readHeader({ header }: Table, file: string, faults: Faults): Columns | undefined {
  const find = (name: string): number => header.findIndex(cell => cell.text.toLowerCase() === name.toLowerCase())
  const columns = { date: find('date'), precipitation_mm: find('precipitation_mm'), tmax_degC: find('tmax_degC'), tmin_degC: find('tmin_degC') }
  const top: Place = { file, start: header[0]!.place.start, end: header.at(-1)!.place.end }
  for (const [name, k] of Object.entries(columns)) if (k < 0) faults.report('R0024', top, { name })
  return Object.values(columns).some(k => k < 0) ? undefined : columns
}

function readDays({ rows }: Table, columns: Columns, firstYear: number, file: string, faults: Faults): DailyRecord | undefined {
  const values: Record<ColumnName, number[]> = { precipitation_mm: [], tmax_degC: [], tmin_degC: [] }
  let [year, month, day, leapDays, wrong] = [firstYear, 1, 1, 0, 0]
  let firstLeap: Place | undefined
  for (const cells of rows) {
    const date = cells[columns.date]!
    const due = isoDate(year, month, day)
    if (date.text !== due) {
      faults.report('R0030', date.place, { expectedDate: due, found: date.text })
      return undefined // what follows would be shifted
    }
    if (month === 2 && day === 29) {
      leapDays++
      firstLeap ??= date.place
    } else wrong += readDay(cells, columns, values, faults)
    if (wrong >= MAX_FAULTS) return undefined
    ;[year, month, day] = nextDay(year, month, day)
  }
  if (month !== 1 || day !== 1) {
    const reason: Text = { en: `it ends before ${isoDate(year, month, day)}`, zh: `在 ${isoDate(year, month, day)} 之前结束` }
    faults.report('R0031', rows.at(-1)![columns.date]!.place, { reason })
    return undefined
  }
  if (firstLeap !== undefined) faults.report('W0205', firstLeap, { count: leapDays })
  if (wrong > 0) return undefined
  return {
    firstYear,
    precipitation: Float64Array.from(values.precipitation_mm),
    tmax: Float64Array.from(values.tmax_degC),
    tmin: Float64Array.from(values.tmin_degC),
  }
}

/** Takes one day in; returns the number of faults. */
function readDay(cells: readonly Cell[], columns: Columns, values: Record<ColumnName, number[]>, faults: Faults): number {
  let wrong = 0
  const day: Partial<Record<ColumnName, number>> = {}
  for (const name of NAMES) {
    const { text, place } = cells[columns[name]]!
    const { min, max } = COLUMNS[name]
    const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN
    if (Number.isNaN(value)) faults.report('R0032', place, { name, found: text })
    else if (value < min || value > max) faults.report('R0201', place, { name, found: text, low: String(min), high: String(max) })
    else {
      day[name] = value
      values[name].push(value)
      continue
    }
    wrong++
  }
  const { tmax_degC: high, tmin_degC: low } = day
  if (high !== undefined && low !== undefined && low > high) {
    const date = cells[columns.date]!.text
    faults.report('R0203', cells[columns.tmin_degC]!.place, { at: { en: date, zh: date }, tmin: String(low), tmax: String(high) })
    wrong++
  }
  return wrong
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const two = (n: number): string => String(n).padStart(2, '0')
const isoDate = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

function nextDay(year: number, month: number, day: number): [number, number, number] {
  const days = month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1]!
  if (day < days) return [year, month, day + 1]
  return month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1]
}
