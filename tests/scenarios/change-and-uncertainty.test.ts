import { describe, expect, it } from 'vitest'
import { MONTH_DAYS, MONTH_STARTS, YEAR_DAYS } from '../../src/base/calendar.ts'
import { wetDayIntensity } from '../../src/engine/equations/weather.ts'
import { changeClimate } from '../../src/scenarios/change-climate.ts'
import { CLIMATE_CHANGES } from '../../src/scenarios/climate-changes.ts'
import { compileSite } from '../../src/scenarios/compile-site.ts'
import { compileStation } from '../../src/scenarios/compile-station.ts'
import { formatDiagnostics } from '../../src/scenarios/format-diagnostics.ts'
import { futureSample } from '../../src/scenarios/future-sample.ts'
import type { Climate, DailyRecord, Uncertainty } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

const AT = '    temperatureOffset: -0.1 K\n'
const withChange = (change: string): string => {
  expect(VALID).toContain(AT)
  return VALID.replace(AT, `    change: ${change}\n${AT}`)
}
const withUncertainty = (block: string): string => VALID.replace('replicates: 50\n', `replicates: 50\nuncertainty: ${block}\n`)
const codes = async (text: string): Promise<string[]> => (await parse(text)).diagnostics.map(({ code, line }) => `${code}@${line}`)

describe('a change of climate', () => {
  it('is one number for all months, or twelve, in any fitting unit', async () => {
    const { scenario, diagnostics } = await parse(withChange('{ temperature: 1.5 K, precipitation: [90 %, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 110 %] }'))
    expect(diagnostics).toEqual([])
    expect(scenario?.climate.change?.temperature).toEqual(Array.from({ length: 12 }, () => 1.5))
    expect(scenario?.climate.change?.precipitation).toEqual([0.9, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.1])
  })

  it('may be a preset, of which the file changes a part', async () => {
    const { scenario } = await parse(withChange('{ preset: warmer-3-drier, temperature: 2 degC }'))
    expect(scenario?.climate.change?.temperature[7]).toBe(2)
    expect(scenario?.climate.change?.precipitation[7]).toBe(0.9)
    expect((await parse(VALID)).scenario?.climate).not.toHaveProperty('change')
  })

  it('is refused where it makes no sense', async () => {
    expect(await codes(withChange('{ preset: warmer }'))).toEqual(['R0306@20'])
    expect(await codes(withChange('{ temperature: 1.5 }'))).toEqual(['R0110@20'])
    expect(await codes(withChange('{ temperature: 15 K }'))).toEqual(['R0201@20'])
    expect(await codes(withChange('{ precipitation: -10 % }'))).toEqual(['R0201@20'])
    expect(await codes(withChange('{ precipitation: [1, 2] }'))).toEqual(['R0106@20'])
    expect(await codes(withChange('{ precipitation: [1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1, 1] }'))).toEqual(['R0201@20'])
    expect(await codes(withChange('{ rain: 0.9 }'))).toEqual(['R0102@20'])
  })

  it('names the presets in both languages', async () => {
    const { diagnostics, sources } = await parse(withChange('{ preset: warmer-2 }'))
    expect(formatDiagnostics(diagnostics, sources, { lang: 'en' })).toContain('there is no preset "warmer-2"')
    expect(formatDiagnostics(diagnostics, sources, { lang: 'zh' })).toContain('warmer-1.5-drier')
    for (const { title } of Object.values(CLIMATE_CHANGES)) expect(title.zh).toMatch(/\p{Script=Han}/u)
  })

  const months = (value: (m: number) => number): number[] => Array.from({ length: 12 }, (_, m) => value(m))
  const change = { temperature: months(m => (m === 6 ? 3 : 1.5)), precipitation: months(m => (m === 6 ? 0.9 : 1.1)) }
  const climate: Climate = { ...scenarioOf().climate, change }

  it('shifts temperatures, and makes wet days fewer and heavier', () => {
    // 3 K: 1 + 3 * 0.07; 13 wet days / 1.21; July rain 114 mm * 0.9.
    expect(wetDayIntensity(3)).toBeCloseTo(1.21, 12)
    expect(wetDayIntensity(-2)).toBeCloseTo(0.86, 12)
    const changed = changeClimate(climate)
    expect(changed.normals.tmax[6]).toBeCloseTo(27.1, 12)
    expect(changed.normals.tmin[0]).toBeCloseTo(-24.2, 12)
    expect(changed.normals.wetDays[6]).toBeCloseTo(10.743801652892563, 12)
    expect(changed.normals.precipitation[6]).toBeCloseTo(102.6, 12)
    const perWetDay = (c: Climate): number => (c.normals.precipitation[6] ?? 0) / (c.normals.wetDays[6] ?? 1)
    expect(perWetDay(changed) / perWetDay(climate)).toBeCloseTo(0.9 * 1.21, 12)
  })

  it('reaches the station and the site, and cooling fills no month beyond its days', () => {
    const scenario = scenarioOf([{}], { climate })
    const base = scenarioOf()
    expect(compileStation(scenario).meanTemperature[196]).toBeCloseTo(compileStation(base).meanTemperature[196] + 3, 1)
    expect(compileSite(scenario).columns.annualPrecipitation[0]).toBeCloseTo(1.1 * 380 - 0.2 * 114, 9)
    const wet: Climate = { ...climate, change: { ...change, temperature: months(() => -9) }, normals: { ...climate.normals, wetDays: months(() => 25) } }
    changeClimate(wet).normals.wetDays.forEach((days, m) => expect(days).toBeLessThanOrEqual(MONTH_DAYS[m]))
  })

  it('thins the rain of a record from below and keeps its total', () => {
    const daily: DailyRecord = {
      firstYear: 2001,
      precipitation: new Float64Array(2 * YEAR_DAYS),
      tmax: new Float64Array(2 * YEAR_DAYS).fill(20),
      tmin: new Float64Array(2 * YEAR_DAYS).fill(11),
    }
    const july = MONTH_STARTS[6]
    const depths = [3, 1, 40, 7, 2, 12, 5, 0.4, 9, 30]
    depths.forEach((p, k) => (daily.precipitation[(k % 2) * YEAR_DAYS + july + k] = p))
    const { precipitation, tmax, tmin } = changeClimate({ ...climate, daily }).daily ?? daily
    // 10 wet days / 1.21 = 8.26: the two lightest (0.4 and 1 mm) go, the others share 0.9 * 109.4 mm.
    const factor = (0.9 * 109.4) / 108
    expect([...precipitation].filter(p => p > 0).length).toBe(8)
    expect(precipitation[july + 2]).toBeCloseTo(40 * factor, 12)
    expect(precipitation[YEAR_DAYS + july + 7]).toBe(0)
    expect(precipitation.reduce((a, b) => a + b, 0)).toBeCloseTo(0.9 * 109.4, 10)
    expect([tmax[july], tmin[0], tmax[YEAR_DAYS + july + 30]]).toEqual([23, 12.5, 23])
  })
})

describe('uncertainty', () => {
  const usual: Uncertainty = { parameters: 'drawn', sampling: 'latin-hypercube', chance: 'drawn', inner: 1 }

  it('is read, with the usual for what is missing', async () => {
    expect((await parse(VALID)).scenario?.uncertainty).toEqual(usual)
    const { scenario, diagnostics } = await parse(withUncertainty('{ sampling: monte-carlo, inner: 10 }'))
    expect(diagnostics).toEqual([])
    expect(scenario?.uncertainty).toEqual({ ...usual, sampling: 'monte-carlo', inner: 10 })
    expect((await parse(withUncertainty('{ parameters: default }'))).scenario?.hash).not.toBe((await parse(VALID)).scenario?.hash)
  })

  it('is refused or doubted where it makes no sense', async () => {
    expect(await codes(withUncertainty('{ parameters: fixed }'))).toEqual(['R0104@8'])
    expect(await codes(withUncertainty('{ inner: 0 }'))).toEqual(['R0201@8'])
    expect(await codes(withUncertainty('{ iner: 5 }'))).toEqual(['R0102@8'])
    expect(await codes(withUncertainty('{ inner: 20 }'))).toEqual(['W0209@8'])
  })

  it('says which numbers a replicate takes', () => {
    const of = (changes: Partial<Uncertainty>, replicate: number) => futureSample({ ...usual, ...changes }, 7, replicate)
    expect(of({}, 47)).toEqual({ parameters: { seed: 7, index: 47, sampling: 'latin-hypercube' }, chance: 47 })
    expect(of({ inner: 20, sampling: 'monte-carlo' }, 47)).toEqual({ parameters: { seed: 7, index: 2, sampling: 'monte-carlo' }, chance: 47 })
    expect(of({ parameters: 'default' }, 47)).toEqual({ parameters: undefined, chance: 47 })
    expect(of({ chance: 'same' }, 47)).toEqual({ parameters: { seed: 7, index: 47, sampling: 'latin-hypercube' }, chance: 0 })
  })
})
