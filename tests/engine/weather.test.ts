import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { MONTH_DAYS, MONTH_STARTS, YEAR_DAYS } from '../../src/base/calendar.ts'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { defaults } from '../../src/base/param-spec.ts'
import { compileForcing } from '../../src/engine/weather/compile-forcing.ts'
import { generateWeather } from '../../src/engine/weather/generate-weather.ts'
import { resampleWeather } from '../../src/engine/weather/resample-weather.ts'
import type { DailyWeather, Station } from '../../src/engine/weather/station.ts'
import { weatherParams } from '../../src/engine/weather/weather-params.ts'
import { compileStation } from '../../src/scenarios/compile-station.ts'
import { parseScenario } from '../../src/scenarios/parse-scenario.ts'

const params = defaults(weatherParams)
const YEARS = 2000

const load = async (site: string): Promise<Station> => {
  const file = new URL(`../../scenarios/${site}.yaml`, import.meta.url)
  const { scenario } = await parseScenario(readFileSync(file, 'utf8'), { file: site, read: () => Promise.reject(new Error('no tables')) })
  if (!scenario) throw new Error(`${site} is not valid`)
  return compileStation(scenario)
}

const sd = (values: readonly number[]): number => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1))
}

describe.each([
  { site: 'zahanaoer', temperature: 0, erosivity: [600, 1500], variation: 0.22, frostFree: [75, 115] },
  { site: 'jianshui', temperature: 19.8, erosivity: [1800, 4500], variation: 0.15, frostFree: [250, 365] },
  { site: 'qianxia-lake', temperature: 18.3, erosivity: [4500, 9000], variation: 0.15, frostFree: [240, 365] },
])('W10: 2000 years at $site', ({ site, temperature, erosivity, variation, frostFree }) => {
  let station: Station
  let daily: DailyWeather
  beforeAll(async () => {
    station = await load(site)
    daily = generateWeather(station, params, keyedDraw(11, 0), YEARS, 0)
  })

  const eachMonth = (visit: (month: number, days: readonly number[]) => void): void => {
    for (let month = 0; month < 12; month++) {
      const days: number[] = []
      for (let year = 0; year < YEARS; year++)
        for (let d = 0; d < MONTH_DAYS[month]; d++) days.push(daily.precipitation[year * YEAR_DAYS + MONTH_STARTS[month] + d])
      visit(month, days)
    }
  }

  it('monthly rain within 3 % of the normals, in sum over the year within 1 %', () => {
    let total = 0
    eachMonth((month, days) => {
      const mean = days.reduce((a, b) => a + b, 0) / YEARS
      total += mean
      // The standard error of a dry month's mean is itself near 3 %: three of them are allowed.
      const allowed = Math.max(0.03 * station.precipitation[month], (3 * sd(days) * Math.sqrt(days.length / YEARS)) / Math.sqrt(YEARS))
      expect(Math.abs(mean - station.precipitation[month]), `month ${month + 1}`).toBeLessThan(allowed)
    })
    expect(total / station.precipitation.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 1.7)
  })

  it('wet days and their persistence', () => {
    eachMonth((month, days) => {
      const share = days.filter(p => p > 0).length / days.length
      expect(Math.abs((share * MONTH_DAYS[month]) / station.wetDays[month] - 1), `month ${month + 1}`).toBeLessThan(0.04)
      let pairs = 0
      let both = 0
      for (let k = 1; k < days.length; k++) {
        if (k % MONTH_DAYS[month] === 0 || !(days[k - 1] > 0)) continue
        pairs++
        if (days[k] > 0) both++
      }
      const f = station.wetDays[month] / MONTH_DAYS[month]
      expect(Math.abs(both / pairs - (0.254877 + 0.745123 * f)), `month ${month + 1}`).toBeLessThan(0.02)
    })
  })

  it('annual mean temperature, yearly variation of rain, frost-free season, erosivity', () => {
    expect(daily.mean.reduce((a, b) => a + b, 0) / daily.mean.length).toBeCloseTo(temperature, 0.5)
    const annual = Array.from({ length: YEARS }, (_, y) =>
      daily.precipitation.subarray(y * YEAR_DAYS, (y + 1) * YEAR_DAYS).reduce((a, b) => a + b, 0),
    )
    const mean = annual.reduce((a, b) => a + b, 0) / YEARS
    expect(Math.abs(sd(annual) / mean - variation)).toBeLessThan(0.03)

    const longest = (year: number): number => {
      let run = 0
      let best = 0
      for (let d = 0; d < YEAR_DAYS; d++) {
        const k = year * YEAR_DAYS + d
        run = daily.mean[k] - daily.range[k] / 2 > 0 ? run + 1 : 0
        best = Math.max(best, run)
      }
      return best
    }
    const seasons = Array.from({ length: 500 }, (_, y) => longest(y)).toSorted((a, b) => a - b)
    expect(seasons[250]).toBeGreaterThanOrEqual(frostFree[0])
    expect(seasons[250]).toBeLessThanOrEqual(frostFree[1])

    const forcing = compileForcing(daily, station, params)
    const yearly = forcing.erosivity.reduce((a, b) => a + b, 0) / YEARS
    expect(yearly).toBeGreaterThan(erosivity[0])
    expect(yearly).toBeLessThan(erosivity[1])
  })

  it('W11: rain is never negative, the daily range never either', () => {
    expect(daily.precipitation.every(p => p >= 0)).toBe(true)
    expect(daily.range.every(r => r >= 0)).toBe(true)
  })
})

describe('a record of one’s own', () => {
  const year = (rain: number): DailyWeather => ({
    precipitation: new Float64Array(YEAR_DAYS).fill(rain),
    mean: new Float64Array(YEAR_DAYS).fill(rain + 10),
    range: new Float64Array(YEAR_DAYS).fill(8),
  })
  const record: DailyWeather = {
    precipitation: Float64Array.from([...year(1).precipitation, ...year(2).precipitation, ...year(3).precipitation]),
    mean: Float64Array.from([...year(1).mean, ...year(2).mean, ...year(3).mean]),
    range: Float64Array.from([...year(1).range, ...year(2).range, ...year(3).range]),
  }

  it('is drawn by whole years, rain and temperature together, all years alike often', () => {
    const drawn = resampleWeather(record, keyedDraw(5, 0), 3000, 0)
    const count = [0, 0, 0]
    for (let y = 0; y < 3000; y++) {
      const rain = drawn.precipitation[y * YEAR_DAYS]
      count[rain - 1]++
      expect(drawn.mean[y * YEAR_DAYS + 200]).toBe(rain + 10)
      expect(drawn.precipitation[y * YEAR_DAYS + 364]).toBe(rain)
    }
    for (const c of count) expect(c / 3000).toBeCloseTo(1 / 3, 1)
  })
})

describe('forcing', () => {
  const flat = (mean: number, rain: (day: number) => number): DailyWeather => ({
    precipitation: Float64Array.from({ length: YEAR_DAYS }, (_, d) => rain(d)),
    mean: new Float64Array(YEAR_DAYS).fill(mean),
    range: new Float64Array(YEAR_DAYS).fill(10),
  })
  const station = { radiation: new Float64Array(YEAR_DAYS).fill(30), windFactor: 1.1 } as Station

  it('snow lies, does not erode, and the soil is frozen', () => {
    const cold = compileForcing(
      flat(-8, d => (d % 3 === 0 ? 20 : 0)),
      station,
      params,
    )
    expect(cold.erosivity.every(r => r === 0)).toBe(true)
    expect(cold.snow[0]).toBeCloseTo(220, 9)
    expect([...cold.frozen].every(f => f === 1)).toBe(true)
    expect(cold.rain.every(r => r === 0)).toBe(true)
  })

  it('erosivity by season, summed over erosive days', () => {
    const wet = compileForcing(
      flat(20, d => (d === 190 || d === 200 ? 50 : d === 195 ? 9.6 : d === 290 ? 50 : 0)),
      station,
      params,
    )
    expect(wet.erosivity[6]).toBeCloseTo(2 * 337.626967, 4)
    expect(wet.erosivity[9]).toBeCloseTo(265.933763, 4)
  })

  it('packs dry days behind the event before them; a dry month is one event of 0 mm', () => {
    const wet = compileForcing(
      flat(20, d => (d === 3 || d === 10 ? 5 : 0)),
      station,
      params,
    )
    expect([...wet.rain.subarray(wet.start[0], wet.start[1])]).toEqual([0, 5, 5])
    expect([...wet.gap.subarray(wet.start[0], wet.start[1])]).toEqual([2, 6, 20])
    expect([...wet.gap.subarray(wet.start[1], wet.start[2])]).toEqual([27])
  })

  it('evapotranspiration is the mean of the days, with wind', () => {
    const warm = compileForcing(
      flat(20, () => 0),
      station,
      params,
    )
    expect(warm.et0[4]).toBeCloseTo(1.1 * 0.0023 * 0.408 * 30 * 37.8 * Math.sqrt(10), 9)
  })
})
