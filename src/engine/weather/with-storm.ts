import { MONTH_DAYS, MONTH_STARTS, YEAR_DAYS } from '../../base/calendar.ts'
import { SPIN_UP_YEARS } from './spin-up-years.ts'
import type { DailyWeather } from './station.ts'

/**
 * Daily weather in which the middle day of a month has at least the precipitation of a storm. A day that had more keeps it.
 * @param daily from `makeDaily`; it stays as it is
 * @param month 0 = January of year 1 of the simulation
 * @param depth [mm] precipitation of the day
 */
export function withStorm(daily: DailyWeather, month: number, depth: number): DailyWeather {
  const precipitation = daily.precipitation.slice()
  const first = (SPIN_UP_YEARS + Math.floor(month / 12)) * YEAR_DAYS + MONTH_STARTS[month % 12]
  const day = first + Math.floor(MONTH_DAYS[month % 12] / 2)
  if (day < precipitation.length) precipitation[day] = Math.max(precipitation[day], depth)
  return { ...daily, precipitation }
}
