/** Rain, temperature, radiation, evapotranspiration and erosivity of days. Angles in radians. */
import { acos } from '../../base/acos.ts'
import { cos } from '../../base/cos.ts'
import { log10 } from '../../base/log10.ts'
import { pow } from '../../base/pow.ts'
import { RADIANS } from '../../base/radians.ts'
import { sin } from '../../base/sin.ts'
import { tan } from '../../base/tan.ts'

const PI = 3.141592653589793

/**
 * Chance of a wet day after a wet day.
 * @param wetShare [1] share of wet days
 * @param persistence [1]
 * @returns [1]
 */
export function wetAfterWet(wetShare: number, persistence: number): number {
  return persistence + (1 - persistence) * wetShare
}

/**
 * Chance of a wet day after a dry day that keeps the share of wet days.
 * @param wetShare [1]
 * @param afterWet [1] chance of a wet day after a wet day
 * @returns [1]
 */
export function wetAfterDry(wetShare: number, afterWet: number): number {
  return wetShare >= 1 ? 1 : (wetShare * (1 - afterWet)) / (1 - wetShare)
}

/**
 * Share of precipitation that falls as snow: all at 0 degC and below, none at 2 degC and above.
 * @param temperature [degC]
 * @returns [1]
 */
export function snowShare(temperature: number): number {
  return Math.min(1, Math.max(0, (2 - temperature) / 2))
}

/**
 * Snow that melts in a day.
 * @param snow [mm]
 * @param temperature [degC]
 * @param meltRate [mm/(degC d)]
 * @returns [mm] at most `snow`
 */
export function snowMelt(snow: number, temperature: number, meltRate: number): number {
  return Math.min(snow, meltRate * Math.max(0, temperature))
}

/**
 * Radiation at the top of the atmosphere, FAO-56 equations 21-25.
 * @param latitude [deg] north positive
 * @param dayOfYear [d] 1..365
 * @returns [MJ/(m2 d)]
 */
export function extraterrestrialRadiation(latitude: number, dayOfYear: number): number {
  const phi = latitude * RADIANS
  const distance = 1 + 0.033 * cos((2 * PI * dayOfYear) / 365)
  const declination = 0.409 * sin((2 * PI * dayOfYear) / 365 - 1.39)
  // Polar day and night: the sun does not set or does not rise.
  const sunset = acos(Math.min(1, Math.max(-1, -tan(phi) * tan(declination))))
  const geometry = sunset * sin(phi) * sin(declination) + cos(phi) * cos(declination) * sin(sunset)
  return ((24 * 60) / PI) * 0.082 * distance * geometry
}

/**
 * Reference evapotranspiration of Hargreaves, FAO-56 equation 52.
 * @param radiation [MJ/(m2 d)] at the top of the atmosphere
 * @param mean [degC]
 * @param range [degC] daily maximum less minimum
 * @returns [mm/d] never negative
 */
export function hargreaves(radiation: number, mean: number, range: number): number {
  return Math.max(0, 0.0023 * 0.408 * radiation * (mean + 17.8) * Math.sqrt(Math.max(0, range)))
}

/**
 * Rainfall erosivity of a day (Xie et al. 2016).
 * @param rain [mm]
 * @param coefficient [1] warm or cold season
 * @param threshold [mm] less rain does not erode
 * @returns [MJ mm/(ha h)]
 */
export function dailyErosivity(rain: number, coefficient: number, threshold: number): number {
  return rain >= threshold ? coefficient * pow(rain, 1.7265) : 0
}

/**
 * Rainfall erosivity of a month from monthly rain alone (Wischmeier & Smith 1978, as used for RUSLE in China). The constant -0.8188
 * belongs to US units, which 17.02 converts; the -0.08188 that is also in print must not be converted again.
 * @param rain [mm] of the month
 * @param annual [mm] of its year
 * @returns [MJ mm/(ha h)]
 */
export function monthlyErosivity(rain: number, annual: number): number {
  return rain > 0 ? 17.02 * 1.735 * pow(10, 1.5 * log10((rain * rain) / annual) - 0.8188) : 0
}

/**
 * Rain of a wet day in a warmer climate, relative to now: 7 % more for each kelvin, as warm air holds more water (Clausius and
 * Clapeyron). Below -10 K the line would reach unlikely values and stops.
 * @param warming [K]
 * @returns [1]
 */
export function wetDayIntensity(warming: number): number {
  return 1 + 0.07 * Math.max(-10, warming)
}
