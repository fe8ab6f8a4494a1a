import type { Draw } from '../../base/draw.ts'
import type { ParamValues } from '../../base/param-spec.ts'
import type { Forcing } from '../forcing.ts'
import { compileForcing } from './compile-forcing.ts'
import { generateWeather } from './generate-weather.ts'
import { resampleWeather } from './resample-weather.ts'
import type { Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'

/** The weather of one replicate: generated from normals, or drawn by whole years from a user's record. */
export function makeForcing(station: Station, params: ParamValues<typeof weatherParams>, draw: Draw, years: number): Forcing {
  const daily = station.record ? resampleWeather(station.record, draw, years) : generateWeather(station, params, draw, years)
  return compileForcing(daily, station, params)
}
