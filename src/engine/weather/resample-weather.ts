import { YEAR_DAYS } from '../../base/calendar.ts'
import type { Draw } from '../../base/draw.ts'
import type { DailyWeather } from './station.ts'

/**
 * Weather of `years` years drawn, whole years with replacement, from a record of whole years. A record of one year repeats it.
 */
export function resampleWeather(record: DailyWeather, draw: Draw, years: number): DailyWeather {
  const recorded = record.precipitation.length / YEAR_DAYS
  const take = (column: Float64Array): Float64Array => {
    const out = new Float64Array(years * YEAR_DAYS)
    for (let year = 0; year < years; year++) {
      const chosen = Math.floor(draw.uniform('resampling', 0, year, 0) * recorded)
      out.set(column.subarray(chosen * YEAR_DAYS, (chosen + 1) * YEAR_DAYS), year * YEAR_DAYS)
    }
    return out
  }
  return { precipitation: take(record.precipitation), mean: take(record.mean), range: take(record.range) }
}
