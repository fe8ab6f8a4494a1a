import type { ParamValues } from '../../base/param-spec.ts'
import type { Forcing } from '../forcing.ts'
import type { resilienceParams } from '../resilience-params.ts'
import { compileWeather } from './compile-weather.ts'
import { growingSeason } from './growing-season.ts'
import { returnDepth } from './return-depth.ts'
import type { DailyWeather, Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'
import { wettestMonth } from './wettest-month.ts'
import { withDrought } from './with-drought.ts'
import { withStorm } from './with-storm.ts'

/** Months of a drought, and of the growing season that it strikes. */
export const SEASON_MONTHS = 6

/** A disturbance: the weather with it, and the month in which it begins. */
export interface Pulse {
  readonly from: number
  readonly forcing: Forcing
}

/** The two disturbances that follow one month of judgement. */
export interface Pulses {
  /** Month at whose start the land is judged. */
  readonly at: number
  /** First month (0 to 11) of the growing season. */
  readonly season: number
  readonly drought: Pulse
  readonly storm: Pulse
}

/**
 * The first growing season after month `at` with less rain, and the first wettest month with a rare storm in its middle.
 * @param daily from `makeDaily`, long enough for what is to be seen of the pulses
 * @param at month, 0 = January of year 1
 */
export function makePulses(
  daily: DailyWeather,
  station: Station,
  weather: ParamValues<typeof weatherParams>,
  params: ParamValues<typeof resilienceParams>,
  at: number,
): Pulses {
  const season = growingSeason(station, SEASON_MONTHS)
  const dry = nextMonth(at, season)
  const wet = nextMonth(at, wettestMonth(station))
  const depth = returnDepth(station, weather, params.stormPeriod)
  return {
    at,
    season,
    drought: { from: dry, forcing: compileWeather(withDrought(daily, dry, SEASON_MONTHS, params.droughtRain), station, weather).forcing },
    storm: { from: wet, forcing: compileWeather(withStorm(daily, wet, depth), station, weather).forcing },
  }
}

/** First month from `at` on that is `month` (0 to 11) of its year. */
function nextMonth(at: number, month: number): number {
  return at + ((month - (at % 12) + 12) % 12)
}
