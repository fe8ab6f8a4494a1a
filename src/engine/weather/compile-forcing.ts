import { MONTH_DAYS, MONTH_STARTS, YEAR_DAYS } from '../../base/calendar.ts'
import type { ParamValues } from '../../base/param-spec.ts'
import { dailyErosivity, hargreaves, monthlyErosivity, snowMelt, snowShare } from '../equations/weather.ts'
import type { Forcing } from '../forcing.ts'
import type { DailyWeather, Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'

/** Soil counts as frozen while the mean of so many days is below zero. */
const FROST_MEMORY = 30
/** Days over which the water of a storm is averaged. */
const STORM_DAYS = 3
/** Days over which water gathers in the cracks of rock. */
const WET_SPELL_DAYS = 10
/** Value of `erosivityModel` for the monthly formula. */
const MONTHLY = 1

/**
 * Turns daily weather into the forcing of the core: snow and melt, events of liquid water with the dry days after them, and monthly
 * means. Snow does not erode. Precipitation equals rain + melt + growth of the snow pack, month by month. Windows of days run across
 * months; before the first day there is neither water nor snow.
 */
export function compileForcing(daily: DailyWeather, station: Station, params: ParamValues<typeof weatherParams>): Forcing {
  const days = daily.precipitation.length
  const months = (days / YEAR_DAYS) * 12
  const start = new Int32Array(months + 1)
  const rain = new Float64Array(days)
  const melt = new Float64Array(days)
  const gap = new Float64Array(days)
  const frozen = new Uint8Array(days)
  const water = new Float64Array(days)
  const monthly = (): Float64Array => new Float64Array(months)
  const et0 = monthly()
  const erosivity = monthly()
  const temperature = monthly()
  const precipitation = monthly()
  const snow = monthly()
  let pack = 0
  let events = 0
  let warmth = FROST_MEMORY * (daily.mean[0] ?? 0)

  for (let month = 0; month < months; month++) {
    const length = MONTH_DAYS[month % 12]
    const firstDay = firstDayOf(month)
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
      water[day] = rainfall + melted
      if (water[day] > 0 || d === 0) {
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
  if (params.erosivityModel === MONTHLY) fromMonthlyRain(erosivity, start, rain)
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
    stormRain: stormRain(water, months, params.stormThreshold),
    tenDayRain: tenDayRain(water, months),
    dryDays: countDays(months, day => water[day] === 0),
    freezeThawDays: countDays(months, day => Math.abs(daily.mean[day]) < daily.range[day] / 2),
    stormThreshold: params.stormThreshold,
    snow,
    snowAtStart: 0,
  }
}

/** Day on which a month begins. */
function firstDayOf(month: number): number {
  return Math.floor(month / 12) * YEAR_DAYS + MONTH_STARTS[month % 12]
}

/** Days of each month that are such [d]. */
function countDays(months: number, isSuch: (day: number) => boolean): Float64Array {
  const count = new Float64Array(months)
  for (let month = 0; month < months; month++) {
    const end = firstDayOf(month + 1)
    for (let day = firstDayOf(month); day < end; day++) if (isSuch(day)) count[month] += 1
  }
  return count
}

/** Highest mean water of the days up to a storm day, by month [mm/d]. */
function stormRain(water: Float64Array, months: number, threshold: number): Float64Array {
  const highest = new Float64Array(months)
  for (let month = 0; month < months; month++) {
    const end = firstDayOf(month + 1)
    for (let day = firstDayOf(month); day < end; day++) {
      if (water[day] >= threshold) highest[month] = Math.max(highest[month], sumUpTo(water, day, STORM_DAYS) / STORM_DAYS)
    }
  }
  return highest
}

/** Most water in ten days that end in the month [mm]. A sum can only grow on a day with water, or come over from the month before. */
function tenDayRain(water: Float64Array, months: number): Float64Array {
  const most = new Float64Array(months)
  for (let month = 0; month < months; month++) {
    const first = firstDayOf(month)
    const end = firstDayOf(month + 1)
    for (let day = first; day < end; day++) {
      if (water[day] > 0 || day === first) most[month] = Math.max(most[month], sumUpTo(water, day, WET_SPELL_DAYS))
    }
  }
  return most
}

/** Sum over the `count` days that end with `day`; added anew each time, so that a dry spell gives exactly 0. */
function sumUpTo(values: Float64Array, day: number, count: number): number {
  let sum = 0
  for (let k = Math.max(0, day - count + 1); k <= day; k++) sum += values[k]
  return sum
}

/** Replaces the erosivity of each month by what the monthly formula makes of the liquid rain of months and years. */
function fromMonthlyRain(erosivity: Float64Array, start: Int32Array, rain: Float64Array): void {
  const months = erosivity.length
  const fallen = new Float64Array(months)
  for (let month = 0; month < months; month++) for (let k = start[month]; k < start[month + 1]; k++) fallen[month] += rain[k]
  for (let year = 0; year < months / 12; year++) {
    let annual = 0
    for (let month = year * 12; month < year * 12 + 12; month++) annual += fallen[month]
    for (let month = year * 12; month < year * 12 + 12; month++) erosivity[month] = monthlyErosivity(fallen[month], annual)
  }
}
