import type { ParamValues } from '../../base/param-spec.ts'
import type { Forcing } from '../forcing.ts'
import { compileForcing } from './compile-forcing.ts'
import { cutForcing } from './cut-forcing.ts'
import { SPIN_UP_YEARS } from './spin-up-years.ts'
import type { DailyWeather, Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'

/** Forcing of the years before the start and of the simulation. */
export interface Weather {
  readonly spinUp: Forcing
  readonly forcing: Forcing
}

/**
 * Forcing of daily weather that `makeDaily` made, perhaps with a pulse put in. Compiled in one piece and then cut, so that snow, frost
 * and windows of days run on across the start. Months before a pulse keep every bit, so a disturbed twin goes on with the month
 * numbers of its original.
 */
export function compileWeather(daily: DailyWeather, station: Station, params: ParamValues<typeof weatherParams>): Weather {
  const whole = compileForcing(daily, station, params)
  const start = SPIN_UP_YEARS * 12
  return { spinUp: cutForcing(whole, 0, start), forcing: cutForcing(whole, start, whole.months) }
}
