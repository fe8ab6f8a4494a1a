import { monthOfDay, YEAR_DAYS } from '../base/calendar.ts'
import { wetDayIntensity } from '../engine/equations/weather.ts'
import type { ClimateChange, DailyRecord } from './scenario.ts'

/**
 * A daily record under a change of climate. Of the wet days of each calendar month, all years together, the lightest are dropped, as many
 * as warming makes fewer, and the others share their rain in proportion. Cooling drops none, since no day can be made wet.
 */
export function changeRecord(record: DailyRecord, { temperature, precipitation }: ClimateChange): DailyRecord {
  const shifted = (column: Float64Array): Float64Array => column.map((t, day) => t + (temperature[monthOfDay(day % YEAR_DAYS)] ?? 0))
  const rain = record.precipitation.slice()
  for (let month = 0; month < 12; month++) {
    const wet: number[] = []
    rain.forEach((p, day) => {
      if (p > 0 && monthOfDay(day % YEAR_DAYS) === month) wet.push(day)
    })
    wet.sort((a, b) => (rain[a] ?? 0) - (rain[b] ?? 0) || a - b)
    const kept = Math.min(wet.length, Math.round(wet.length / wetDayIntensity(temperature[month] ?? 0)))
    const sum = (days: readonly number[]): number => days.reduce((total, day) => total + (rain[day] ?? 0), 0)
    const heavy = wet.slice(wet.length - kept)
    const factor = ((precipitation[month] ?? 1) * sum(wet)) / sum(heavy)
    for (const day of wet.slice(0, wet.length - kept)) rain[day] = 0
    for (const day of heavy) rain[day] = (rain[day] ?? 0) * factor
  }
  return { ...record, precipitation: rain, tmax: shifted(record.tmax), tmin: shifted(record.tmin) }
}
