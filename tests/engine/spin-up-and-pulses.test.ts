import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { MONTH_STARTS, YEAR_DAYS } from '../../src/base/calendar.ts'
import { gammaTail } from '../../src/base/gamma-tail.ts'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { defaults } from '../../src/base/param-spec.ts'
import { monthlyErosivity } from '../../src/engine/equations/weather.ts'
import type { Forcing } from '../../src/engine/forcing.ts'
import { compileForcing } from '../../src/engine/weather/compile-forcing.ts'
import { compileWeather } from '../../src/engine/weather/compile-weather.ts'
import { generateWeather } from '../../src/engine/weather/generate-weather.ts'
import { growingSeason } from '../../src/engine/weather/growing-season.ts'
import { makeDaily } from '../../src/engine/weather/make-daily.ts'
import { makeForcing } from '../../src/engine/weather/make-forcing.ts'
import { returnDepth } from '../../src/engine/weather/return-depth.ts'
import type { DailyWeather, Station } from '../../src/engine/weather/station.ts'
import { weatherParams } from '../../src/engine/weather/weather-params.ts'
import { wettestMonth } from '../../src/engine/weather/wettest-month.ts'
import { withDrought } from '../../src/engine/weather/with-drought.ts'
import { withStorm } from '../../src/engine/weather/with-storm.ts'
import { CLIMATES } from '../../src/scenarios/climates.ts'
import { compileStation } from '../../src/scenarios/compile-station.ts'
import { scenarioOf } from '../helpers.ts'

const params = defaults(weatherParams)
const stationOf = (site: string): Station => {
  const { title: _title, note: _note, ...climate } = CLIMATES[site]
  return compileStation(scenarioOf([{}], { climate }))
}
/** Years of one temperature, with the rain of single days of the first year. */
const series = (mean: number, rain: Readonly<Record<number, number>>, years = 1, range = 10): DailyWeather => ({
  precipitation: Float64Array.from({ length: years * YEAR_DAYS }, (_, day) => rain[day] ?? 0),
  mean: new Float64Array(years * YEAR_DAYS).fill(mean),
  range: new Float64Array(years * YEAR_DAYS).fill(range),
})
const plain = { radiation: new Float64Array(YEAR_DAYS).fill(30), windFactor: 1 } as Station

describe('windows of days', () => {
  it('run across the ends of months', () => {
    const forcing = compileForcing(series(20, { 29: 30, 30: 12, 31: 40, 33: 5, 57: 8 }), plain, params)
    // January: only the 30th is a storm day: (0 + 0 + 30) / 3. February: the 1st ends (30 + 12 + 40) / 3.
    expect([...forcing.stormRain.subarray(0, 4)]).toEqual([10, 82 / 3, 0, 0])
    // The 3rd of February ends ten days with 30 + 12 + 40 + 5; the 1st of March still sees the 8 of 27 February.
    expect([...forcing.tenDayRain.subarray(0, 4)]).toEqual([42, 87, 8, 0])
    expect([...forcing.dryDays.subarray(0, 3)]).toEqual([29, 25, 31])
    expect(forcing.stormThreshold).toBe(25)
  })

  it('count melt as water of a storm', () => {
    const daily = series(-10, { 5: 20, 7: 20 })
    daily.mean[8] = 5
    const forcing = compileForcing(daily, plain, { ...params, stormThreshold: 14 })
    // 40 mm lie, 3 mm/(degC d) * 5 degC = 15 mm melt on one day.
    expect(forcing.stormRain[0]).toBe(5)
    expect(forcing.tenDayRain[0]).toBe(15)
    expect(forcing.dryDays[0]).toBe(30)
    expect(compileForcing(daily, plain, params).stormRain[0]).toBe(0)
  })

  it('a day crosses freezing when the minimum is below and the maximum above', () => {
    const days = (mean: number): number => compileForcing(series(mean, {}), plain, params).freezeThawDays[3]
    expect([days(-5.1), days(-4.9), days(2), days(4.9), days(5)]).toEqual([0, 30, 30, 30, 0])
  })
})

describe('monthly erosivity', () => {
  const months = [14, 18, 28, 45, 95, 130, 150, 145, 85, 55, 30, 10]
  const annual = 2042.390972

  it('sums to the worked year', () => {
    expect(months.reduce((sum, p) => sum + monthlyErosivity(p, 805), 0)).toBeCloseTo(annual, 5)
    expect(monthlyErosivity(0, 0)).toBe(0)
  })

  it('is a structural alternative that a scenario may choose', () => {
    const rain = Object.fromEntries(months.flatMap((p, m) => [0, 9].map(d => [MONTH_STARTS[m] + d, p / 2])))
    const forcing = compileForcing(series(20, rain), plain, { ...params, erosivityModel: 1 })
    expect(forcing.erosivity.reduce((a, b) => a + b, 0)).toBeCloseTo(annual, 5)
  })
})

describe('the years before the start', () => {
  const station = stationOf('zahanaoer')
  const draw = keyedDraw(3, 1)
  const { spinUp, forcing } = makeForcing(station, params, draw, 4)

  it('are three, in a forcing of their own, and run on into the first', () => {
    expect([spinUp.months, forcing.months]).toEqual([36, 48])
    for (const part of [spinUp, forcing]) {
      expect(part.start[0]).toBe(0)
      expect(part.start[part.months]).toBe(part.rain.length)
      for (const column of [part.melt, part.gap, part.frozen]) expect(column.length).toBe(part.rain.length)
      for (const column of [part.stormRain, part.tenDayRain, part.dryDays, part.freezeThawDays, part.snow, part.et0])
        expect(column.length).toBe(part.months)
    }
    // Inner Mongolia in January: snow lies, the ground is frozen.
    expect(forcing.snowAtStart).toBe(spinUp.snow[35])
    expect(forcing.snowAtStart).toBeGreaterThan(0)
    expect(forcing.frozen[0]).toBe(1)
  })

  it('leave the draws of the simulation alone', () => {
    const alone = generateWeather(station, params, draw, 4, 0)
    const after = makeDaily(station, params, draw, 4)
    // The wet or dry state and the temperature of the days before wear off; then the days are the same.
    for (let day = 120; day < 4 * YEAR_DAYS; day++) {
      expect(after.precipitation[day + 3 * YEAR_DAYS]).toBe(alone.precipitation[day])
      expect(after.mean[day + 3 * YEAR_DAYS]).toBeCloseTo(alone.mean[day], 9)
    }
    expect(after.precipitation.subarray(0, 1000)).not.toEqual(after.precipitation.subarray(3 * YEAR_DAYS, 3 * YEAR_DAYS + 1000))
  })

  it('a longer horizon keeps every bit of a shorter one', () => {
    const longer = makeForcing(station, params, draw, 7)
    expect(longer.spinUp).toEqual(spinUp)
    expect(longer.forcing.rain.subarray(0, forcing.rain.length)).toEqual(forcing.rain)
    expect(longer.forcing.erosivity.subarray(0, 48)).toEqual(forcing.erosivity)
    expect(longer.forcing.snow.subarray(0, 48)).toEqual(forcing.snow)
  })

  it('are drawn from a record too', () => {
    const years = generateWeather(station, params, draw, 12, 0)
    const made = makeForcing({ ...station, record: years }, params, draw, 5)
    expect([made.spinUp.months, made.forcing.months]).toEqual([36, 60])
    const annual = (f: Forcing, year: number): number => f.precipitation.subarray(year * 12, year * 12 + 12).reduce((a, b) => a + b, 0)
    const known = Array.from({ length: 12 }, (_, y) =>
      years.precipitation.subarray(y * YEAR_DAYS, (y + 1) * YEAR_DAYS).reduce((a, b) => a + b, 0),
    )
    for (const [part, count] of [
      [made.spinUp, 3],
      [made.forcing, 5],
    ] as const)
      for (let y = 0; y < count; y++) expect(Math.min(...known.map(k => Math.abs(k - annual(part, y))))).toBeLessThan(1e-9)
  })
})

describe('pulses', () => {
  const station = stationOf('jianshui')
  const daily = makeDaily(station, params, keyedDraw(9, 4), 8)
  const control = compileWeather(daily, station, params).forcing

  it('a drought takes its share of the rain of its months and of no other', () => {
    const dry = compileWeather(withDrought(daily, 41, 6, 0.35), station, params).forcing
    expect(dry.rain.subarray(0, dry.start[41])).toEqual(control.rain.subarray(0, control.start[41]))
    expect(dry.erosivity.subarray(0, 41)).toEqual(control.erosivity.subarray(0, 41))
    for (let m = 41; m < 47; m++) expect(dry.precipitation[m]).toBeCloseTo(0.35 * control.precipitation[m], 9)
    expect(dry.precipitation.subarray(47)).toEqual(control.precipitation.subarray(47))
    expect(dry.et0).toEqual(control.et0)
  })

  it('a storm falls on one day; a wetter day stays as it is', () => {
    const wet = compileWeather(withStorm(daily, 42, 95.3), station, params).forcing
    const day = (3 + 3) * YEAR_DAYS + MONTH_STARTS[6] + 15
    expect(wet.precipitation[42] - control.precipitation[42]).toBeCloseTo(95.3 - daily.precipitation[day], 9)
    expect(wet.stormRain[42]).toBeGreaterThan(95.3 / 3)
    expect(wet.precipitation.subarray(43)).toEqual(control.precipitation.subarray(43))
    expect(wet.rain.subarray(0, wet.start[42])).toEqual(control.rain.subarray(0, control.start[42]))
    expect(withStorm(daily, 42, 0).precipitation).toEqual(daily.precipitation)
  })

  it('find the season and the month they belong to', () => {
    // Warmest six months by the tables of normals: April to September, and May to October by the lake.
    expect([growingSeason(stationOf('zahanaoer'), 6), growingSeason(stationOf('qianxia-lake'), 6)]).toEqual([3, 4])
    expect([wettestMonth(stationOf('zahanaoer')), wettestMonth(stationOf('qianxia-lake'))]).toEqual([6, 5])
  })
})

/** Depths by mpmath and scipy: root of the expected number of exceedances a year, with interannual variation where there is any [mm]. */
const DEPTHS: readonly (readonly [string, number, number, number])[] = [
  ['zahanaoer', 0.6, 10, 63.0686872911],
  ['zahanaoer', 0.6, 50, 83.7076606437],
  ['zahanaoer', 0.83, 50, 67.5414570334],
  ['jianshui', 0.6, 50, 95.2982595002],
  ['jianshui', 0.83, 10, 60.612763042],
]

describe('depth of a return period', () => {
  it.each(DEPTHS)('%s, shape %d, %d years: %d mm', (site, rainShape, years, depth) => {
    expect(returnDepth(stationOf(site), { ...params, rainShape }, years)).toBeCloseTo(depth, 8)
  })

  it('with variation between years, by the lake', () => {
    const lake = stationOf('qianxia-lake')
    // Five nodes stand for the log-normal factor: good to a ten-thousandth.
    expect(returnDepth(lake, params, 50) / 168.2309563648398).toBeCloseTo(1, 4)
    expect(returnDepth(lake, { ...params, rainShape: 0.83 }, 10) / 106.46614771978601).toBeCloseTo(1, 4)
  })

  it('is exceeded as often as it says', () => {
    const station = stationOf('jianshui')
    const days = generateWeather(station, params, keyedDraw(21, 0), 4000, 0).precipitation
    const depth = returnDepth(station, params, 10)
    const exceeded = days.reduce((count, p) => count + (p > depth ? 1 : 0), 0)
    expect(Math.abs(exceeded - 400)).toBeLessThan(4 * 20)
  })

  it('grows with the period, and is 0 where it never rains', () => {
    const station = stationOf('zahanaoer')
    const depths = [1, 2, 5, 20, 100, 1000].map(years => returnDepth(station, params, years))
    expect(depths).toEqual(depths.toSorted((a, b) => a - b))
    expect(returnDepth({ ...station, precipitation: new Float64Array(12), wetDays: new Float64Array(12) }, params, 10)).toBe(0)
  })

  it('is met exactly for any normals, shape and period', () => {
    const month = fc.tuple(
      fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 600, noNaN: true })),
      fc.double({ min: 0.05, max: 31, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.array(month, { minLength: 12, maxLength: 12 }),
        fc.double({ min: 0.35, max: 1.2, noNaN: true }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        (months, rainShape, years) => {
          const precipitation = Float64Array.from(months, ([p]) => p)
          const wetDays = Float64Array.from(months, ([, days]) => days)
          const station = { precipitation, wetDays, interannualSd: 0 } as unknown as Station
          const depth = returnDepth(station, { ...params, rainShape }, years)
          if (!(depth > 0)) return months.reduce((sum, [p, days]) => sum + (p > 0 ? days : 0), 0) * years <= 1
          const expected = months.reduce(
            (sum, [p, days]) => sum + (p > 0 ? days * gammaTail(rainShape, (depth * rainShape * days) / p) : 0),
            0,
          )
          return Math.abs(expected * years - 1) < 1e-8
        },
      ),
      { numRuns: 400 },
    )
  })

  describe('of a record', () => {
    let station: Station
    beforeAll(() => {
      // Highest days 10, 20, ... 200 mm, in a mixed order of years.
      const rain = Object.fromEntries(Array.from({ length: 20 }, (_, y) => [y * YEAR_DAYS + 17 * y, 10 * (((y * 7) % 20) + 1)]))
      station = { ...stationOf('jianshui'), record: series(20, rain, 20) }
    })

    it('reads the plotting positions, and beyond them the Gumbel line', () => {
      // numpy: position exp(-1/T) * 21 among the sorted maxima; Gumbel by moments beyond the last.
      expect(returnDepth(station, params, 2.5)).toBeCloseTo(140.76720966748425, 9)
      expect(returnDepth(station, params, 10)).toBeCloseTo(190.0158577875515, 9)
      expect(returnDepth(station, params, 100)).toBeCloseTo(290.7994110563132, 9)
    })

    it('of few years gives way to the generator', () => {
      const short = { ...station, record: series(20, { 5: 400 }, 9) }
      expect(returnDepth(short, params, 50)).toBe(returnDepth(stationOf('jianshui'), params, 50))
    })
  })
})
