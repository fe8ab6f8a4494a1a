import { MONTH_DAYS, MONTH_STARTS, YEAR_DAYS } from '../base/calendar.ts'
import { extraterrestrialRadiation } from '../engine/equations/weather.ts'
import type { Station } from '../engine/weather/station.ts'
import { changeClimate } from './change-climate.ts'
import type { Scenario } from './scenario.ts'

/** Climate of a scenario, its change put in, as the weather generator wants it: monthly normals, and daily ones interpolated between mid-months. */
export function compileStation(scenario: Scenario): Station {
  const { normals, daily, temperatureOffset, temperatureSd, interannualSd, windFactor } = changeClimate(scenario.climate)
  const mean = Array.from({ length: 12 }, (_, m) => ((normals.tmax[m] ?? 0) + (normals.tmin[m] ?? 0)) / 2 + temperatureOffset)
  const range = Array.from({ length: 12 }, (_, m) => (normals.tmax[m] ?? 0) - (normals.tmin[m] ?? 0))
  const station: Station = {
    precipitation: Float64Array.from(normals.precipitation),
    wetDays: Float64Array.from(normals.wetDays),
    meanTemperature: betweenMidMonths(mean),
    temperatureRange: betweenMidMonths(range),
    radiation: Float64Array.from({ length: YEAR_DAYS }, (_, day) => extraterrestrialRadiation(scenario.latitude, day + 1)),
    temperatureSd,
    interannualSd,
    windFactor,
  }
  if (!daily) return station
  const dailyMean = daily.tmax.map((tmax, day) => (tmax + (daily.tmin[day] ?? tmax)) / 2 + temperatureOffset)
  const dailyRange = daily.tmax.map((tmax, day) => Math.max(0, tmax - (daily.tmin[day] ?? tmax)))
  return { ...station, record: { precipitation: daily.precipitation, mean: dailyMean, range: dailyRange } }
}

/** Straight lines between the middles of the months, around the year. */
function betweenMidMonths(monthly: readonly number[]): Float64Array {
  const middle = MONTH_DAYS.map((length, m) => (MONTH_STARTS[m] ?? 0) + length / 2)
  return Float64Array.from({ length: YEAR_DAYS }, (_, day) => {
    const noon = day + 0.5
    const next = middle.findIndex(at => at > noon)
    const after = next === -1 ? 0 : next
    const before = (after + 11) % 12
    const from = (middle[before] ?? 0) - (before > after && next !== -1 ? YEAR_DAYS : 0)
    const to = (middle[after] ?? 0) + (next === -1 ? YEAR_DAYS : 0)
    const u = (noon - from) / (to - from)
    return (monthly[before] ?? 0) * (1 - u) + (monthly[after] ?? 0) * u
  })
}
