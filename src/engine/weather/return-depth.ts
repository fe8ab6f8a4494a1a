import { YEAR_DAYS } from '../../base/calendar.ts'
import { exp } from '../../base/exp.ts'
import { gammaTail } from '../../base/gamma-tail.ts'
import { logGamma } from '../../base/log-gamma.ts'
import { log } from '../../base/log.ts'
import type { ParamValues } from '../../base/param-spec.ts'
import type { DailyWeather, Station } from './station.ts'
import type { weatherParams } from './weather-params.ts'

/** A record of fewer years says less about rare days than the generator does. */
const LEAST_YEARS = 10
/** Gauss-Hermite nodes of the standard normal distribution, and their weights (Abramowitz and Stegun table 25.10, rescaled). */
const NODES = [-2.8569700138728056, -1.3556261799742659, 0, 1.3556261799742659, 2.8569700138728056] as const
const WEIGHTS = [0.01125741132772071, 0.22207592200561264, 0.5333333333333333, 0.22207592200561264, 0.01125741132772071] as const
/** Euler's constant. */
const EULER = 0.5772156649015329
const SQRT_SIX_BY_PI = 0.7796968012336761

/**
 * Daily depth that is exceeded once in `years` years on average [mm]. Under the generator: the depth whose expected number of
 * exceedances a year, wet days of each month times the tail of their gamma amounts, is 1 / years. Of a record of ten years or more: from
 * its annual maxima at Weibull plotting positions, and beyond them from a Gumbel distribution fitted by moments. 0 where so few days
 * are wet that no depth is exceeded so often.
 * @param years [a] return period
 */
export function returnDepth(station: Station, params: ParamValues<typeof weatherParams>, years: number): number {
  const { record } = station
  if (record && record.precipitation.length >= LEAST_YEARS * YEAR_DAYS) return ofRecord(record, years)
  return ofGenerator(station, params.rainShape, years)
}

/** Wet days a year that draw from one gamma distribution. */
interface Source {
  /** [d/a] */ readonly days: number
  /** [mm] */ readonly scale: number
}

/** Newton's method on the logarithm of the expected number, which is almost straight in the depth; bisection where it overshoots. */
function ofGenerator(station: Station, shape: number, years: number): number {
  const sources = sourcesOf(station, shape)
  const target = -log(years)
  let low = 0
  let high = Infinity
  let depth = 0
  let wetDays = 0
  for (const { days, scale } of sources) {
    wetDays += days
    depth = Math.max(depth, scale * shape)
  }
  if (!(wetDays * years > 1)) return 0

  const logGammaOfShape = logGamma(shape)
  for (let step = 0; step < 200; step++) {
    let expected = 0
    let density = 0
    for (const { days, scale } of sources) {
      const x = depth / scale
      expected += days * gammaTail(shape, x)
      density += (days * exp((shape - 1) * log(x) - x - logGammaOfShape)) / scale
    }
    const miss = log(expected) - target
    if (miss > 0) low = depth
    else high = depth
    const newton = depth + (miss * expected) / density
    const next = newton > low && newton < high ? newton : high < Infinity ? (low + high) / 2 : low * 2
    if (Math.abs(next - depth) <= 1e-12 * depth) return next
    depth = next
  }
  return depth
}

/** Wet days by month and, where years differ, by the wetness of the year. */
function sourcesOf({ precipitation, wetDays, interannualSd: sd }: Station, shape: number): readonly Source[] {
  const sources: Source[] = []
  for (let month = 0; month < 12; month++) {
    if (!(precipitation[month] > 0 && wetDays[month] > 0)) continue
    const scale = precipitation[month] / wetDays[month] / shape
    if (sd > 0) {
      NODES.forEach((node, n) => sources.push({ days: wetDays[month] * WEIGHTS[n], scale: scale * exp(sd * node - (sd * sd) / 2) }))
    } else sources.push({ days: wetDays[month], scale })
  }
  return sources
}

function ofRecord(record: DailyWeather, years: number): number {
  const n = record.precipitation.length / YEAR_DAYS
  const maxima = new Float64Array(n)
  for (let year = 0; year < n; year++) {
    for (let day = year * YEAR_DAYS; day < (year + 1) * YEAR_DAYS; day++) maxima[year] = Math.max(maxima[year], record.precipitation[day])
  }
  maxima.sort()
  // A year without an exceedance, when they come at random and 1 / years of them a year are expected.
  const rank = exp(-1 / years) * (n + 1)
  if (rank <= 1) return maxima[0]
  if (rank <= n) {
    const below = Math.floor(rank)
    const upper = maxima[Math.min(n, below + 1) - 1]
    return maxima[below - 1] + (rank - below) * (upper - maxima[below - 1])
  }
  let mean = 0
  for (const depth of maxima) mean += depth / n
  let squares = 0
  for (const depth of maxima) squares += (depth - mean) * (depth - mean)
  const scale = SQRT_SIX_BY_PI * Math.sqrt(squares / (n - 1))
  return Math.max(maxima[n - 1], mean - EULER * scale + scale * log(years))
}
