import type { Draw } from '../../base/draw.ts'
import type { ParamValues } from '../../base/param-spec.ts'
import { generateWeather } from './generate-weather.ts'
import { resampleWeather } from './resample-weather.ts'
import { SPIN_UP_YEARS } from './spin-up-years.ts'
import type { DailyWeather, Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'

/**
 * Daily weather of one replicate: `SPIN_UP_YEARS` before the start, then `years` of the simulation. Generated from normals, or drawn
 * by whole years from a user's record. Asking for more years leaves the days of fewer years alone.
 */
export function makeDaily(station: Station, params: ParamValues<typeof weatherParams>, draw: Draw, years: number): DailyWeather {
  return station.record
    ? resampleWeather(station.record, draw, years, SPIN_UP_YEARS)
    : generateWeather(station, params, draw, years, SPIN_UP_YEARS)
}
