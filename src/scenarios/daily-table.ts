import { MONTH_DAYS } from '../base/calendar.ts'
import type { Text } from '../base/text.ts'
import { cellAt } from './cell-at.ts'
import type { Faults } from './faults.ts'
import type { Place } from './place.ts'
import { plainNumber } from './plain-number.ts'
import { readCsv, type Row, type Table } from './read-csv.ts'
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
  const columns = readHeader(table, faults)
  if (columns === undefined) return undefined
  const start = table.rows[0] === undefined ? undefined : cellAt(table.rows[0], columns.date)
  const first = /^(\d{4})-01-01$/.exec(start?.text ?? '')
  if (first === null) {
    const reason: Text = { en: 'it must start on 1 January (YYYY-01-01)', zh: '须从 1 月 1 日（YYYY-01-01）开始' }
    faults.report('R0031', start?.place ?? table.header.place, { reason })
    return undefined
  }
  return readDays(table, columns, Number(first[1]), faults)
}

type Columns = Readonly<Record<ColumnName | 'date', number>>

function readHeader({ header: { cells, place } }: Table, faults: Faults): Columns | undefined {
  const find = (name: string): number => cells.findIndex(cell => cell.text.toLowerCase() === name.toLowerCase())
  const columns = { date: find('date'), precipitation_mm: find('precipitation_mm'), tmax_degC: find('tmax_degC'), tmin_degC: find('tmin_degC') }
  for (const [name, k] of Object.entries(columns)) if (k < 0) faults.report('R0024', place, { name })
  return Object.values(columns).some(k => k < 0) ? undefined : columns
}

function readDays({ rows, header }: Table, columns: Columns, firstYear: number, faults: Faults): DailyRecord | undefined {
  const values: Record<ColumnName, number[]> = { precipitation_mm: [], tmax_degC: [], tmin_degC: [] }
  let [year, month, day, leapDays, wrong] = [firstYear, 1, 1, 0, 0]
  let firstLeap: Place | undefined
  let last = header.place
  for (const row of rows) {
    const { text, place } = cellAt(row, columns.date)
    const due = isoDate(year, month, day)
    last = place
    if (text !== due) {
      faults.report('R0030', place, { expectedDate: due, found: text })
      return undefined // what follows would be shifted
    }
    if (month === 2 && day === 29) {
      leapDays++
      firstLeap ??= place
    } else wrong += readDay(row, columns, values, faults)
    if (wrong >= MAX_FAULTS) return undefined
    ;[year, month, day] = nextDay(year, month, day)
  }
  if (month !== 1 || day !== 1) {
    const due = isoDate(year, month, day)
    faults.report('R0031', last, { reason: { en: `it ends before ${due}`, zh: `在 ${due} 之前结束` } })
    return undefined
  }
  if (firstLeap !== undefined) faults.report('W0205', firstLeap, { count: leapDays })
  if (wrong > 0) return undefined
  const column = (name: ColumnName): Float64Array => Float64Array.from(values[name])
  return { firstYear, precipitation: column('precipitation_mm'), tmax: column('tmax_degC'), tmin: column('tmin_degC') }
}

/** Takes one day in; returns the number of faults. */
function readDay(row: Row, columns: Columns, values: Record<ColumnName, number[]>, faults: Faults): number {
  let wrong = 0
  const day: Partial<Record<ColumnName, number>> = {}
  for (const name of NAMES) {
    const { text, place } = cellAt(row, columns[name])
    const { min, max } = COLUMNS[name]
    const value = plainNumber(text)
    if (value === undefined) faults.report('R0032', place, { name, found: text })
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
    const date = cellAt(row, columns.date).text
    faults.report('R0203', cellAt(row, columns.tmin_degC).place, { at: { en: date, zh: date }, tmin: String(low), tmax: String(high) })
    wrong++
  }
  return wrong
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const two = (n: number): string => String(n).padStart(2, '0')
const isoDate = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

function nextDay(year: number, month: number, day: number): [number, number, number] {
  const days = month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 31)
  if (day < days) return [year, month, day + 1]
  return month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1]
}
