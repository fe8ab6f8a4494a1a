import { YEAR_DAYS } from '../../base/calendar.ts'
import type { Draw } from '../../base/draw.ts'
import type { DailyWeather } from './station.ts'

/** First key of the years before the start. */
const BEFORE_START = 2147483648

/**
 * Weather drawn from a record of whole years: whole years, with replacement. A record of one year repeats it. Each year is keyed by its
 * number, so a longer horizon keeps the years of a shorter one.
 * @param years years from the start of the simulation
 * @param before years before it, which come first in the result; their draws have keys of their own
 */
export function resampleWeather(record: DailyWeather, draw: Draw, years: number, before: number): DailyWeather {
  const recorded = record.precipitation.length / YEAR_DAYS
  const take = (column: Float64Array): Float64Array => {
    const out = new Float64Array((before + years) * YEAR_DAYS)
    for (let year = 0; year < before + years; year++) {
      const key = year < before ? BEFORE_START + year : year - before
      const chosen = Math.floor(draw.uniform('resampling', 0, key, 0) * recorded)
      out.set(column.subarray(chosen * YEAR_DAYS, (chosen + 1) * YEAR_DAYS), year * YEAR_DAYS)
    }
    return out
  }
  return { precipitation: take(record.precipitation), mean: take(record.mean), range: take(record.range) }
}
