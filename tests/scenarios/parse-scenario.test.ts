import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CLIMATES } from '../../src/scenarios/climates.ts'
import { CODES } from '../../src/scenarios/codes.ts'
import { formatDiagnostics } from '../../src/scenarios/format-diagnostics.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

/** The valid scenario with one text replaced; the text must be there. */
const change = (from: string, to: string, text = VALID): string => {
  expect(text).toContain(from)
  return text.replace(from, () => to)
}
const codes = async (text: string, files?: Record<string, string>): Promise<string[]> => (await parse(text, files)).diagnostics.map(({ code, line }) => `${code}@${line}`)
const codesOnly = async (text: string, files?: Record<string, string>): Promise<string[]> => (await parse(text, files)).diagnostics.map(({ code }) => code)

describe('a good file', () => {
  it('becomes a scenario in the units of the model', async () => {
    const { scenario, diagnostics } = await parse(VALID)
    expect(diagnostics).toEqual([])
    expect(scenario).toMatchObject({ id: 'small-dump', title: { zh: '小型排土场' }, years: 6, startYear: 2020, seed: 7, replicates: 50, latitude: 45.5, nitrogenDeposition: 8, target: { cover: 0.7, species: 48 }, parameters: { 'prices.manure': 150 } })
    expect(scenario!.climate).toMatchObject({ temperatureOffset: -0.1, temperatureSd: 4.5, interannualSd: 0.06, windFactor: 1.1 })
    const [platform, slope, steppe] = scenario!.units
    expect(platform).toMatchObject({ area: 2_500_000, slope: 2, soilDepth: 0.14, sand: 0.68, organicMatter: 0.4, cadmium: 0.12, relief: 15, bankLength: 1500, x: 2000, y: 8000, flowsTo: 'upper-slope' })
    expect(slope).toMatchObject({ area: 1_100_000, title: { en: 'upper-slope', zh: 'upper-slope' }, soilDepth: 0.12, density: 1.15, curveNumber: 86, cohesion: 8, frictionAngle: 31, monthsSinceGrading: 24, looseLayer: 1, relief: 10, cadmium: 0.1, connectivity: 0.3 })
    expect(slope.slope).toBeCloseTo(21.8014, 4)
    expect(steppe).toMatchObject({ area: 350_000, slope: 5, soilDepth: 0.3, density: 1, curveNumber: 75 })
    expect(steppe).not.toHaveProperty('flowsTo')
  })

  it('has actions with groups, doses, defaults, calendar dates and repeats resolved', async () => {
    const { scenario } = await parse(VALID)
    const [nothing, programme] = scenario!.alternatives
    expect(nothing).toMatchObject({ id: 'do-nothing', actions: [] })
    const brief = programme.actions.map(({ measure, units, month }) => [measure, units.join(' '), month])
    expect(brief).toEqual([
      ['monitoring', '', 3],
      ['regrade', 'upper-slope', 3],
      ['sheep-manure', 'platform upper-slope', 4],
      ['grass-seeding', 'platform upper-slope', 5],
      ['tending', 'platform upper-slope', 6],
      ['tending', 'platform upper-slope', 18],
    ])
    expect(programme.actions[2].dose).toEqual({ rate: 45, organicMatter: 0.28, nitrogen: 0.0065 })
  })

  it('is frozen all through', async () => {
    const { scenario } = await parse(VALID)
    expect(Object.isFrozen(scenario)).toBe(true)
    expect(Object.isFrozen(scenario!.units[0])).toBe(true)
    expect(Object.isFrozen(scenario!.climate.normals.tmax)).toBe(true)
    expect(Object.isFrozen(scenario!.alternatives[1].actions[2].dose)).toBe(true)
  })

  it('has a hash of its content, not of its layout', async () => {
    const hash = async (text: string): Promise<string | undefined> => (await parse(text)).scenario?.hash
    const first = await hash(VALID)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(await hash(`# a comment\n${change('depth: 12 cm', 'depth:   0.12 m').replaceAll('\n', '\r\n')}`)).toBe(first)
    expect(await hash(`\uFEFF${change('seed: 7\nreplicates: 50', 'replicates: 50\nseed: 7')}`)).toBe(first)
    expect(await hash(change('depth: 12 cm', 'depth: 13 cm'))).not.toBe(first)
  })

  it('may use anchors, aliases and merge keys', async () => {
    const text = change('cover: { grass: 13 %, shrub: 5 %, tree: 0 % }', 'cover: &bare { grass: 13 %, shrub: 5 %, tree: 0 % }').replace('cover: { grass: 0.1, shrub: 0.04, tree: 0 }', 'cover: { <<: *bare, grass: 9 % }')
    const { scenario, diagnostics } = await parse(text)
    expect(diagnostics).toEqual([])
    expect(scenario!.units[1]).toMatchObject({ grassCover: 0.09, shrubCover: 0.05, treeCover: 0 })
  })

  it('may use a climate preset, which brings its provenance along', async () => {
    const start = VALID.indexOf('    normals:')
    const text = `${VALID.slice(0, start)}    preset: zahanaoer\n${VALID.slice(VALID.indexOf('    temperatureOffset'))}`.replace('of: climate.normals', 'of: climate')
    const { scenario, diagnostics } = await parse(text)
    expect(diagnostics).toEqual([])
    expect(scenario!.climate.normals).toEqual(CLIMATES['zahanaoer'].normals)
    expect(scenario!.provenance.at(-1)).toMatchObject({ of: 'climate', status: 'assumed' })
  })
})

const MISTAKES: readonly (readonly [string, string, readonly string[]])[] = [
    ['version: 1', 'version: 3', ['R0107']],
    ['id: small-dump', 'id: Small Dump', ['R0105']],
    ['years: 6', 'years: 51', ['R0201']],
    ['years: 6', 'years: six', ['R0103']],
    ['seed: 7', 'seed: 7.5', ['R0206']],
    ['replicates: 50', 'replicates: 0', ['R0201']],
    ['start: 2020-01', 'start: 2020-05', ['R0105']],
    ['latitude: 45.5 deg', 'latitude: 45.5', ['R0110']],
    ['latitude: 45.5 deg', 'latitude: 99 deg', ['R0201']],
    ['  speciesPool: 80\n', '', ['R0101']],
    ['speciesPool: 80\n', 'speciesPol: 80\n', ['R0102']],
    ['plantingMonths: [4, 5, 6]', 'plantingMonths: [4, 13]', ['R0201', 'W0202']],
    ['-11.6] }', '-11.6, 3] }', ['R0106']],
    ['unit: mm', 'unit: kg', ['R0112']],
    ['unit: mm', 'unit: inch', []],
    ['wetDays: { unit: d, months: [3, 3', 'wetDays: { unit: d, months: [0, 30', ['R0204', 'R0204']],
    ['kind: source', 'kind: forest', ['R0104']],
    ['flowsTo: steppe', 'flowsTo: upper-slope', ['R0308']],
    ['- { id: upper-slope', '- { id: all', ['R0313', 'R0302', 'R0302', 'R0307'].sort()],
    ['- { id: steppe', '- { id: platform', ['R0307', 'R0309'].sort()],
    ['sand: 68 %', 'sand: 89 %', ['R0202']],
    ['groups: { slopes: [upper-slope] }', 'groups: { slopes: [upper-slope, upper-slope] }', ['R0310']],
    ['groups: { slopes: [upper-slope] }', 'groups: { slopes: [] }', ['R0106']],
    ['units: slopes', 'units: [slopes, upper-slope]', ['R0310']],
    ['units: site', 'units: all', ['R0316']],
    ['units: treated, start: Y1-05', 'units: site, start: Y1-05', ['R0316']],
    ['start: 2020-04', 'start: 2019-04', ['R0318']],
    ['start: Y1-05', 'start: Y1-5', ['R0105']],
    ['start: Y1-06', 'start: Y1-08', ['W0202']],
    ['start: Y1-04 }', 'start: Y7-04 }', ['W0203']],
    ['units: slopes, start: 2020-04', 'units: slopes, start: 2021-04', ['W0210']],
    ['times: 2', 'times: 10', ['W0203']],
    ['every: 12 months', 'every: 12', ['R0110']],
    ['measure: regrade', 'measrue: regrade', ['R0102']],
  ['rate: 3 t/mu', 'rate: 3 t', ['R0112']],
    ['rate: 3 t/mu', 'rate: 30 t/mu', ['R0201']],
    ['rate: 3 t/mu', 'depth: 3 cm', ['R0102']],
    ['measure: regrade, units: slopes', 'measure: regrade, units: steppe', ['W0204']],
    ['measure: regrade, units: slopes', 'measure: bank-wall, units: slopes', ['R0102', 'W0204'].sort()],
    ['measure: tending, units: treated, start: Y1-07, repeat: { every: 12 months, times: 2 }', 'measure: sheep-manure, units: treated, start: Y1-05', ['W0206']],
    ['prices.manure: 150', 'prices.manur: 150', ['R0305', 'R0315']],
    ['prices.manure: 150', 'prices.manure: 15 wan/t', ['R0201']],
    ['prices.manure: 150', 'prices.manure: 15 yuan/kg', ['R0201']],
    ['year: 6, value: 68 %', 'year: 9, value: 68 %', ['R0314']],
    ['value: 68 %', 'value: 68', ['W0207']],
    ['range: [60 %, 76 %]', 'range: [76 %, 60 %]', ['R0205']],
    ['range: [60 %, 76 %]', 'range: [60 %]', ['R0106']],
    ['alternative: programme, form', 'alternative: program, form', ['R0304']],
    ['form: ratio, over: do-nothing', 'form: ratio', ['R0317']],
    ['form: ratio, over: do-nothing', 'over: do-nothing', ['R0317']],
    ['form: ratio, over: do-nothing', 'form: year-ratio, overYear: 1', []],
    ['role: calibrated', 'role: guessed', ['R0104']],
    ['of: units.area', 'of: units.aera', ['R0315']],
    ['status: derived', 'status: sure', ['R0104']],
    ['of: climate.normals', 'of: horizon', ['W0201']],
    ['title: { en: Platform, zh: 平台 }', 'title: { en: Platform }', ['R0101']],
    ['title: { en: Platform, zh: 平台 }', 'title: [Platform]', ['R0103']],
    ['  do-nothing: { title: { en: Do nothing, zh: 不治理 }, actions: [] }\n', '', ['R0311']],
    ['zh: 不治理 }, actions: []', 'zh: 不治理 }, actions: [{ measure: lime, units: all, start: Y1-01 }]', ['R0312', 'W0204'].sort()],
    ['seed: 7', 'seed: 7\nseed: 8', ['R0013']],
    ['seed: 7', 'seed: !!odd 7', ['R0103', 'W0208']],
    ['seed: 7', 'seed: "7', ['R0012']],
    ['seed: 7', '\tseed: 7', ['R0012']],
    ['seed: 7', 'seed: 7\u0000', ['R0011']],
    ['cover: { grass: 52 %, shrub: 8 %, tree: 0 }', 'cover: lush', ['R0103']],
]

describe('one mistake', () => {
  it.each(MISTAKES)('%j -> %j', async (from, to, expected) => {
    expect((await codesOnly(change(from, to))).sort()).toEqual([...expected].sort())
  })

  it('is told in both languages as the golden files say (npx vitest run tests/scenarios -u rewrites them)', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const told: string[] = []
      for (const [from, to] of MISTAKES) {
        const { diagnostics, sources } = await parse(change(from, to))
        told.push(`### ${JSON.stringify(from)} -> ${JSON.stringify(to)}\n${formatDiagnostics(diagnostics, sources, { lang })}`)
      }
      await expect(told.join('\n')).toMatchFileSnapshot(`golden/messages.${lang}.txt`)
    }
  })
})

it('has a sentence in use for every code', async () => {
  const folder = new URL('../../src/scenarios/', import.meta.url)
  const code = readdirSync(folder).filter(name => name.endsWith('.ts') && name !== 'codes.ts').map(name => readFileSync(new URL(name, folder), 'utf8')).join('\n')
  expect(Object.keys(CODES).filter(name => !code.includes(`'${name}'`))).toEqual([])
})

it('reports ten different mistakes together, shape and sense, each at its place', async () => {
  let text = VALID
  for (const [from, to] of [
    ['years: 6', 'years: 77'],
    ['latitude: 45.5 deg', 'latitude: 45.5 m'],
    ['area: 250 ha', 'area: 250'],
    ['slopeLength: 100 m', 'slopelength: 100 m'],
    ['flowsTo: steppe', 'flowsTo: stepe'],
    ['kind: source', 'kind: sauce'],
    ['measure: sheep-manure', 'measure: sheep-manur'],
    ['[platform, upper-slope]', '[platform, upperslope]'],
    ['indicator: cover, alternative: programme, year', 'indicator: cver, alternative: programme, year'],
    ['of: units.area', 'of: units.aera'],
  ] as const) {
    text = change(from, to, text)
  }
  expect(await codes(text)).toEqual(['R0201@5', 'R0112@9', 'R0110@29', 'R0102@31', 'R0307@41', 'R0104@44', 'R0301@55', 'R0302@56', 'R0303@60', 'R0315@67'])
})

it('describes every code in both languages', () => {
  for (const [code, { title, explanation }] of Object.entries(CODES)) {
    expect(code).toMatch(/^[RW]0\d{3}$/)
    for (const text of [title, explanation]) {
      expect(text.en.length).toBeGreaterThan(3)
      expect(text.zh).toMatch(/\p{Script=Han}/u)
    }
  }
})
