import { MONTH_DAYS } from '../base/calendar.ts'
import { wetDayIntensity } from '../engine/equations/weather.ts'
import { changeRecord } from './change-record.ts'
import type { Climate } from './scenario.ts'

/**
 * The climate with its change put in (delta method): temperatures shifted, rain multiplied, and less frequent but heavier wet days as it
 * gets warmer, which leaves the total of each month as the factor says. A climate without a change comes back as it is.
 */
export function changeClimate(climate: Climate): Climate {
  const { normals, daily, change } = climate
  if (change === undefined) return climate
  const { temperature, precipitation } = change
  const shifted = (row: readonly number[]): number[] => row.map((t, m) => t + (temperature[m] ?? 0))
  return {
    ...climate,
    normals: {
      tmax: shifted(normals.tmax),
      tmin: shifted(normals.tmin),
      precipitation: normals.precipitation.map((p, m) => p * (precipitation[m] ?? 1)),
      wetDays: normals.wetDays.map((days, m) => Math.min(MONTH_DAYS[m] ?? 31, days / wetDayIntensity(temperature[m] ?? 0))),
    },
    ...(daily && { daily: changeRecord(daily, change) }),
  }
}
