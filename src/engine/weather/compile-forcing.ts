import { MONTH_STARTS, MONTH_DAYS, YEAR_DAYS } from '../../base/calendar.ts'
import type { ParamValues } from '../../base/param-spec.ts'
import { dailyErosivity, hargreaves, snowMelt, snowShare } from '../equations/weather.ts'
import type { Forcing } from '../forcing.ts'
import type { DailyWeather, Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'

/** Soil counts as frozen while the mean of so many days is below zero. */
const FROST_MEMORY = 30

/**
 * Turns daily weather into the forcing of the core: snow and melt, events of liquid water with the dry days after them, and monthly
 * means. Snow does not erode. Precipitation equals rain + melt + growth of the snow pack, month by month.
 */
export function compileForcing(daily: DailyWeather, station: Station, params: ParamValues<typeof weatherParams>): Forcing {
  const days = daily.precipitation.length
  const months = (days / YEAR_DAYS) * 12
  const start = new Int32Array(months + 1)
  const rain = new Float64Array(days)
  const melt = new Float64Array(days)
  const gap = new Float64Array(days)
  const frozen = new Uint8Array(days)
  const monthly = (): Float64Array => new Float64Array(months)
  const et0 = monthly()
  const erosivity = monthly()
  const temperature = monthly()
  const precipitation = monthly()
  const snow = monthly()
  const stormRain = monthly()
  const tenDayRain = monthly()
  const dryDays = monthly()
  const freezeThawDays = monthly()
  let pack = 0
  let events = 0
  let warmth = FROST_MEMORY * (daily.mean[0] ?? 0)

  for (let month = 0; month < months; month++) {
    const length = MONTH_DAYS[month % 12]
    const firstDay = Math.floor(month / 12) * YEAR_DAYS + MONTH_STARTS[month % 12]
    const season = month % 12 >= 4 && month % 12 <= 8 ? params.warmErosivity : params.coldErosivity
    start[month] = events
    for (let d = 0; d < length; d++) {
      const day = firstDay + d
      const t = daily.mean[day]
      const p = daily.precipitation[day]
      warmth += t - (day >= FROST_MEMORY ? daily.mean[day - FROST_MEMORY] : (daily.mean[0] ?? 0))
      const snowfall = p * snowShare(t)
      const melted = snowMelt(pack + snowfall, t, params.meltRate)
      pack += snowfall - melted
      const rainfall = p - snowfall
      if (rainfall + melted > 0 || d === 0) {
        rain[events] = rainfall
        melt[events] = melted
        frozen[events] = warmth < 0 ? 1 : 0
        events++
      } else {
        gap[events - 1] += 1
      }
      erosivity[month] += dailyErosivity(rainfall, season, params.erosiveRain)
      et0[month] += station.windFactor * hargreaves(station.radiation[day % YEAR_DAYS], t, daily.range[day])
      temperature[month] += t
      precipitation[month] += p
    }
    et0[month] /= length
    temperature[month] /= length
    snow[month] = pack
  }
  start[months] = events
  return {
    months,
    start,
    rain: rain.slice(0, events),
    melt: melt.slice(0, events),
    gap: gap.slice(0, events),
    frozen: frozen.slice(0, events),
    et0,
    erosivity,
    temperature,
    precipitation,
    stormRain,
    tenDayRain,
    dryDays,
    freezeThawDays,
    stormThreshold: 25,
    snow,
  }
}
