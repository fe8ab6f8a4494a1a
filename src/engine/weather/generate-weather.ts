import { MONTH_STARTS, MONTH_DAYS, YEAR_DAYS } from '../../base/calendar.ts'
import type { Draw } from '../../base/draw.ts'
import { exp } from '../../base/exp.ts'
import { gammaSampler } from '../../base/gamma-sampler.ts'
import { normalQuantile } from '../../base/normal-quantile.ts'
import type { ParamValues } from '../../base/param-spec.ts'
import { wetAfterDry, wetAfterWet } from '../equations/weather.ts'
import type { DailyWeather, Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'

/** Draws at one day: wet or dry, amount, temperature. */
const OCCURRENCE = 0
const AMOUNT = 1
const TEMPERATURE = 2
/** Draw of a year's wetness, keyed by its first day. */
const YEAR = 3
/** First key of the days before the start. */
const BEFORE_START = 2147483648

/**
 * Daily weather of whole years by a two-state Markov chain with gamma amounts (Richardson 1981; persistence after GWGEN) and
 * first-order autoregressive temperature. Every number is keyed by its day, so a longer horizon keeps the days of a shorter one.
 * @param years years from the start of the simulation
 * @param before years before it, which come first in the result; their draws have keys of their own
 */
export function generateWeather(
  station: Station,
  params: ParamValues<typeof weatherParams>,
  draw: Draw,
  years: number,
  before: number,
): DailyWeather {
  const days = (before + years) * YEAR_DAYS
  const precipitation = new Float64Array(days)
  const mean = new Float64Array(days)
  const range = new Float64Array(days)
  const amount = gammaSampler(params.rainShape)
  const memory = params.temperatureMemory
  const innovation = station.temperatureSd * Math.sqrt(1 - memory * memory)
  let wet = false
  let deviation = 0

  for (let year = 0; year < before + years; year++) {
    const firstKey = dayKey(year * YEAR_DAYS, before)
    const sd = station.interannualSd
    const wetness = sd > 0 ? exp(sd * normalQuantile(draw.uniform('weather', 0, firstKey, YEAR)) - (sd * sd) / 2) : 1
    for (let month = 0; month < 12; month++) {
      const wetDays = station.wetDays[month]
      const wetShare = wetDays / MONTH_DAYS[month]
      const afterWet = wetAfterWet(wetShare, params.wetPersistence)
      const afterDry = wetAfterDry(wetShare, afterWet)
      const scale = wetDays > 0 ? (station.precipitation[month] * wetness) / wetDays / params.rainShape : 0
      for (let d = 0; d < MONTH_DAYS[month]; d++) {
        const dayOfYear = MONTH_STARTS[month] + d
        const day = year * YEAR_DAYS + dayOfYear
        const key = firstKey + dayOfYear
        const chance: number = day === 0 ? wetShare : wet ? afterWet : afterDry
        wet = wetDays > 0 && draw.uniform('weather', 0, key, OCCURRENCE) < chance
        if (wet) precipitation[day] = scale * amount(draw.uniform('weather', 0, key, AMOUNT))
        const shock = normalQuantile(draw.uniform('weather', 0, key, TEMPERATURE))
        deviation = day === 0 ? station.temperatureSd * shock : memory * deviation + innovation * shock
        mean[day] = station.meanTemperature[dayOfYear] + deviation
        range[day] = station.temperatureRange[dayOfYear] * (wet ? params.wetDayRange : 1)
      }
    }
  }
  return { precipitation, mean, range }
}

/** Key of a day's draws: days of the simulation count from 0, those before it from 2^31. */
function dayKey(day: number, before: number): number {
  return day < before * YEAR_DAYS ? BEFORE_START + day : day - before * YEAR_DAYS
}
