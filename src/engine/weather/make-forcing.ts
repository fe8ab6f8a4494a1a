import type { Draw } from '../../base/draw.ts'
import type { ParamValues } from '../../base/param-spec.ts'
import { compileWeather, type Weather } from './compile-weather.ts'
import { makeDaily } from './make-daily.ts'
import type { Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'

/** Forcing of one replicate without pulses: the three years before the start, and `years` of the simulation. */
export function makeForcing(station: Station, params: ParamValues<typeof weatherParams>, draw: Draw, years: number): Weather {
  return compileWeather(makeDaily(station, params, draw, years), station, params)
}
