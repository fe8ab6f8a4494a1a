import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvColumn } from '../../src/scenarios/csv-column.ts'
import { createFaults } from '../../src/scenarios/faults.ts'
import { readCsv } from '../../src/scenarios/read-csv.ts'
import { unitConverter } from '../../src/scenarios/unit-converter.ts'
import { UNIT_PRESETS } from '../../src/scenarios/unit-presets.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

const units = await unitConverter()

/** The valid scenario with its units in a table. */
const WITH_TABLE = `${VALID.slice(0, VALID.indexOf('  units:\n'))}  units: { csv: units.csv }\n${VALID.slice(VALID.indexOf('alternatives:'))}`
const TABLE = `id,kind,area_ha,slope_deg,slopeLength [m],flowsTo,soil.depth_cm,sand,clay,organicMatter (%),gravel,ph,cover.grass,shrubCover,cover.tree,species
platform,dump,250,2,100,upper-slope,14,68 %,12 %,0.4,40 %,7.9,13 %,5 %,0,14
upper-slope,dump,1650 mu,"40 %",45,steppe,12,0.7,0.1,0.3,0.45,8.1,0.1,0.04,0,13
steppe,source,35,5,60,,30,0.6,0.15,2,0.15,8.06,0.52,0.08,0,38
`
const places = async (table: string, text = WITH_TABLE): Promise<string[]> => (await parse(text, { 'units.csv': table })).diagnostics.map(({ code, file, line, col }) => `${code} ${file}:${line}:${col}`)

describe('CSV', () => {
  const cells = (text: string): string[][] | undefined => {
    const faults = createFaults()
    faults.addSource('t.csv', text)
    const table = readCsv(text, 't.csv', faults)
    return table && [table.header, ...table.rows].map(row => row.cells.map(cell => cell.text))
  }
  it.each([
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['a;b\r\n1;2\r\n', [['a', 'b'], ['1', '2']]],
    ['a\tb\n\t2', [['a', 'b'], ['', '2']]],
    ['# note\n\na,b\n"x, y","say ""hi"""\n', [['a', 'b'], ['x, y', 'say "hi"']]],
    ['a,b\n"two\nlines",2\n', [['a', 'b'], ['two\nlines', '2']]],
    ['a , b\n 1 ,\n', [['a', 'b'], ['1', '']]],
    ['a\n', [['a']]],
  ])('%j', (text, table) => {
    expect(cells(text)).toEqual(table)
  })
  it.each(['', '\n\n', '# only\n', 'a,b\n"open,1\n', 'a,b\n"x"y,1\n'])('%j is no table', text => {
    expect(cells(text)).toBeUndefined()
  })
})

it.each([
  ['area', { path: 'area' }],
  ['area_ha', { path: 'area', unit: 'ha' }],
  ['area [mu]', { path: 'area', unit: 'mu' }],
  ['面积 [亩]', { path: 'area', unit: '亩' }],
  ['soil.depth_m', { path: 'soil.depth', unit: 'm' }],
  ['soilDepth_cm', { path: 'soil.depth', unit: 'cm' }],
  ['soil_depth_cm', { path: 'soil.depth', unit: 'cm' }],
  ['slope_length_m', { path: 'slopeLength', unit: 'm' }],
  ['cadmium_mg_kg', { path: 'soil.cadmium', unit: 'mg/kg' }],
  ['gravel_percent', { path: 'soil.gravel', unit: '%' }],
  ['Flows to', { path: 'flowsTo' }],
  ['title_zh', { path: 'title.zh' }],
  ['area_zorkmid', undefined],
  ['colour', undefined],
])('column %s', (header, column) => {
  expect(csvColumn(header, units)).toEqual(column)
})

describe('a table of units', () => {
  it('gives the same units as the list in the file', async () => {
    const { scenario, diagnostics } = await parse(WITH_TABLE, { 'units.csv': `\uFEFF${TABLE}` })
    expect(diagnostics).toEqual([])
    expect(scenario!.units.map(({ id, area, soilDepth, sand, organicMatter }) => [id, area, soilDepth, sand, organicMatter])).toEqual([
      ['platform', 2_500_000, 0.14, 0.68, 0.4],
      ['upper-slope', 1_100_000, 0.12, 0.7, 0.3],
      ['steppe', 350_000, 0.3, 0.6, 2],
    ])
    expect(scenario!.units[1].slope).toBeCloseTo(21.8014, 4)
    expect(scenario!.units[2]).not.toHaveProperty('flowsTo')
  })

  it('has its faults reported at the cell', async () => {
    expect(await places(TABLE.replace('platform,dump,250', 'platform,dmp,250'))).toEqual(['R0104 units.csv:2:10'])
    expect(await places(TABLE.replace('1650 mu', '1650 m'))).toEqual(['R0112 units.csv:3:18'])
    expect(await places(TABLE.replace(',14,68 %', ',1400,68 %'))).toEqual(['R0201 units.csv:2:37'])
    expect(await places(TABLE.replace('steppe,source,35', 'steppe,source,'))).toEqual(['R0101 units.csv:4:1'])
    expect(await places(TABLE.replace('steppe,source', 'platform,source'))).toEqual(['R0307 units.csv:3:36', 'R0309 units.csv:4:1'])
    expect(await places(TABLE.replace('13 %,5 %,0,14', '13 %,5 %,0'))).toContain('R0021 units.csv:2:1')
  })

  it('has a header that must be right', async () => {
    expect(await places(TABLE.replace('area_ha', 'aera_ha'))).toEqual(['R0022 units.csv:1:9'])
    expect(await places(TABLE.replace('gravel', 'sand_percent'))).toEqual(['R0023 units.csv:1:93'])
    expect(await places(TABLE.replace('gravel,ph', 'title,title_zh'))).toEqual(['R0023 units.csv:1:99'])
    expect(await places(TABLE.replace('species', 'connectivity'))).toEqual(['R0024 units.csv:1:1'])
  })

  it('must be there, as text', async () => {
    expect((await parse(WITH_TABLE)).diagnostics.map(({ code, line }) => [code, line])).toEqual([['R0001', 25]])
    expect(await places('id,kind\n\u0000')).toEqual(['R0011 units.csv:2:1'])
    expect(await places('')).toEqual(['R0020 units.csv:1:1'])
  })
})

it.each(Object.entries({ zahanaoer: 1449, jianshui: 60, 'qianxia-lake': 36 }))('preset %s has %d ha', async (preset, hectares) => {
  const text = WITH_TABLE.replace('csv: units.csv', `preset: ${preset}`).replace('[upper-slope]', '[all]').replace(/ {2}programme:[^]*?parameters/, 'parameters').replace(/evidence:[^]*?provenance/, 'provenance').replace(/ .*alternatives.programme.*\n/, '').replace('groups: { slopes: [all] }', '')
  const { scenario, diagnostics } = await parse(text)
  expect(diagnostics.map(({ message }) => message.en)).toEqual([])
  const area = scenario!.units.reduce((sum, unit) => sum + unit.area, 0)
  expect(area / 1e4).toBeCloseTo(hectares, 9)
  expect(scenario!.provenance.at(-1)!.source).toEqual(UNIT_PRESETS[preset].note)
  expect(scenario!.units.reduce((sum, unit) => sum + unit.unstableSlopes, 0)).toBe(preset === 'jianshui' ? 33 : 0)
})

it('survives damaged tables', { timeout: 60_000 }, async () => {
  const damage = fc.array(fc.tuple(fc.nat(TABLE.length), fc.nat(8), fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom(',', '"', '\n', ';', '\t', '\u0000', '1e999', '-1', '%'))), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(damage, async cuts => {
      const table = cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), TABLE)
      const { scenario, diagnostics, sources } = await parse(WITH_TABLE, { 'units.csv': table })
      expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
      for (const { file, line, col, endLine, endCol } of diagnostics) {
        const lines = sources[file].split('\n')
        expect(endLine).toBeLessThanOrEqual(lines.length)
        expect(col).toBeLessThanOrEqual([...lines[line - 1]].length + 1)
        expect(endCol).toBeLessThanOrEqual([...lines[endLine - 1]].length + 1)
      }
    }),
    { numRuns: 150 },
  )
})

describe('a daily record', () => {
  const text = VALID.replace('    temperatureOffset:', '    daily: weather.csv\n    temperatureOffset:').replace('of: climate.normals', 'of: climate')
  const days = (from: string, to: string, skip?: string): string[] => {
    const rows: string[] = []
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10)
      if (date !== skip) rows.push(`${date},${rows.length % 7 === 0 ? 3.2 : 0},${10 + (rows.length % 5)},-1`)
    }
    return rows
  }
  const file = (rows: string[]): Record<string, string> => ({ 'weather.csv': `date,precipitation_mm,tmax_degC,tmin_degC\n${rows.join('\n')}\n` })
  const found = async (rows: string[]): Promise<string[]> => (await parse(text, file(rows))).diagnostics.map(({ code, file: f, line, col }) => `${code} ${f}:${line}:${col}`)

  it('has 365 days a year; 29 February is dropped with a warning', async () => {
    const { scenario, diagnostics } = await parse(text, file(days('2019-01-01', '2020-12-31')))
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['W0205', 426]])
    const { firstYear, precipitation, tmax, tmin } = scenario!.climate.daily!
    expect([firstYear, precipitation.length, tmax.length, tmin.length]).toEqual([2019, 730, 730, 730])
    expect([precipitation[0], tmax[1], tmin[729]]).toEqual([3.2, 11, -1])
  })

  it('has no gaps, no half years and no odd values', async () => {
    expect(await found(days('2019-01-01', '2019-12-31', '2019-03-04'))).toEqual(['R0030 weather.csv:64:1'])
    expect(await found(days('2019-01-02', '2019-12-31'))).toEqual(['R0031 weather.csv:2:1'])
    expect(await found(days('2019-01-01', '2019-12-30'))).toEqual(['R0031 weather.csv:365:1'])
    const rows = days('2019-01-01', '2019-12-31')
    rows[1] = '2019-01-02,-9999,11,-1'
    rows[2] = '2019-01-03,NA,11,-1'
    rows[3] = '2019-01-04,0,-5,5'
    expect(await found(rows)).toEqual(['R0201 weather.csv:3:12', 'R0032 weather.csv:4:12', 'R0203 weather.csv:5:17'])
  })

  it('changes the hash of the scenario', async () => {
    const rows = days('2019-01-01', '2019-12-31')
    const first = (await parse(text, file(rows))).scenario!.hash
    rows[9] = '2019-01-10,1,11,-1'
    expect((await parse(text, file(rows))).scenario!.hash).not.toBe(first)
  })
})
