import { MONTH_DAYS, MONTH_STARTS, YEAR_DAYS } from '../../base/calendar.ts'
import { SPIN_UP_YEARS } from './spin-up-years.ts'
import type { DailyWeather } from './station.ts'

/**
 * Daily weather with less (or more) rain and snow for some whole months.
 * @param daily from `makeDaily`; it stays as it is
 * @param startMonth first month, 0 = January of year 1 of the simulation; months beyond the last day are left out
 * @param months how many
 * @param factor [1] on the precipitation of each day
 */
export function withDrought(daily: DailyWeather, startMonth: number, months: number, factor: number): DailyWeather {
  const precipitation = daily.precipitation.slice()
  for (let month = startMonth; month < startMonth + months; month++) {
    const first = (SPIN_UP_YEARS + Math.floor(month / 12)) * YEAR_DAYS + MONTH_STARTS[month % 12]
    const end = Math.min(first + MONTH_DAYS[month % 12], precipitation.length)
    for (let day = first; day < end; day++) precipitation[day] *= factor
  }
  return { ...daily, precipitation }
}
