import { describe, expect, it } from 'vitest'
import type { Lang, Text } from '../../src/base/text.ts'
import type { CliIo } from '../../src/cli/cli-io.ts'
import { explain } from '../../src/cli/commands/explain.ts'
import { fields } from '../../src/cli/commands/fields.ts'
import { measures } from '../../src/cli/commands/measures.ts'
import { nearNames } from '../../src/cli/near-names.ts'
import { COUPLINGS } from '../../src/engine/couplings.ts'
import { FIELDS, type FieldName } from '../../src/engine/fields.ts'
import type { Measure } from '../../src/engine/measure.ts'
import { MEASURES } from '../../src/engine/measures/index.ts'
import { PRICES } from '../../src/engine/prices.ts'
import { PROCESSES } from '../../src/engine/processes/index.ts'
import { INDICATORS } from '../../src/indicators/indicators.ts'
import { CATALOGUE_WORDS } from '../../src/report/catalogue/catalogue-words.ts'
import { FIELD_MEANINGS_ZH } from '../../src/report/catalogue/field-meanings-zh.ts'
import { priceItemsOf } from '../../src/report/catalogue/price-items-of.ts'
import { PROCESS_NOTES } from '../../src/report/catalogue/process-notes.ts'
import { usersOfField } from '../../src/report/catalogue/users-of-field.ts'
import { LIMITS } from '../../src/report/limits.ts'
import { displayWidth } from '../../src/scenarios/display-width.ts'
import { readText } from '../house/sources.ts'
import { runCli } from './run-cli.ts'
import { runHere } from './run-here.ts'

const ALL: readonly Measure[] = Object.values(MEASURES)
const NAMES = Object.keys(FIELDS) as FieldName[]

function fake(more: Partial<CliIo> = {}): CliIo & { out: string; err: string } {
  const io = {
    out: '',
    err: '',
    lang: 'en' as Lang,
    json: false,
    quiet: false,
    terminal: false,
    width: 100,
    unicode: true,
    cwd: '/',
    stdout: (text: string) => void (io.out += text),
    stderr: (text: string) => void (io.err += text),
    readText: async () => '',
    ...more,
  }
  return io
}

type Command = (name: string | undefined, io: CliIo) => Promise<number>
async function told(command: Command, name: string | undefined, more: Partial<CliIo> = {}): Promise<string> {
  const io = fake(more)
  expect(await command(name, io)).toBe(0)
  expect(io.err).toBe('')
  return io.out
}

const model: Command = (_, io) => explain('model', io)
const PAGES: readonly (readonly [string, Command, string | undefined])[] = [
  ['measures', measures, undefined],
  ...ALL.map(({ name }) => [`measures ${name}`, measures, name] as const),
  ['fields', fields, undefined],
  ...NAMES.filter((_, k) => k % 9 === 0).map(name => [`fields ${name}`, fields, name] as const),
  ['explain model', model, undefined],
]

describe.each(PAGES)('%s', (_, command, name) => {
  it('fits its width, in both languages', async () => {
    for (const lang of ['en', 'zh'] as const)
      for (const width of [60, 80, 132]) {
        const lines = (await told(command, name, { lang, width })).split('\n')
        expect(lines.filter(line => displayWidth(line) > width)).toEqual([])
      }
  })

  it('leaves nothing unsaid, and speaks one language', async () => {
    const en = await told(command, name)
    const zh = await told(command, name, { lang: 'zh' })
    for (const text of [en, zh]) expect(text).not.toMatch(/undefined|NaN|\{\w+\}|\[object|Infinity|\n\n\n/)
    expect(en).not.toMatch(/[\u4e00-\u9fff]/)
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,:;(?]|[,:;)?][\u4e00-\u9fff]/)
  })

  it('is ASCII where that is asked for', async () => {
    const text = await told(command, name, { unicode: false })
    expect([...text].filter(sign => sign > '~')).toEqual([])
  })

  it('is one JSON object with --json', async () => {
    const object = JSON.parse(await told(command, name, { json: true })) as { schema: string }
    expect(object.schema).toMatch(/^regreen\/(?:measures?|fields?|model)@1$/)
  })
})

describe('measures', () => {
  it('lists every measure under its layer', async () => {
    const text = await told(measures, undefined, { width: 300 })
    for (const { name, code, title } of ALL) expect(text).toContain(`  ${name}  ${code}  ${title.en}\n`)
    expect(text).toMatch(/Geological safety\n {2}unstable-slope-removal {2}GH1/)
    const { measures: rows } = JSON.parse(await told(measures, undefined, { json: true })) as { measures: { name: string }[] }
    expect(rows.map(({ name }) => name)).toEqual(ALL.map(({ name }) => name))
  })

  it('tells all about one', async () => {
    const text = await told(measures, 'gravel-mulch', { width: 300 })
    for (const [name, { label, source }] of Object.entries(MEASURES['gravel-mulch'].dose)) {
      expect(text).toContain(`  ${name}  `)
      expect(text).toContain(label.en)
      expect(text).toContain(source)
    }
    for (const name of MEASURES['gravel-mulch'].changes) expect(text).toContain(FIELDS[name].doc)
    expect(text).toContain('prices.gravel  Gravel, bought and spread: 40–120, usually 70 CNY/m³ (assumed')
    expect(text).toContain('Layer: Soil reconstruction')
  })

  it('tells upkeep and how long it goes on', async () => {
    expect(await told(measures, 'tending')).toContain('for 36 months at the default dose')
    expect(await told(measures, 'monitoring')).toContain('every year to the end')
    expect(await told(measures, 'repair')).toContain('costs nothing by itself')
  })

  it('knows a measure by its code, in any case', async () => {
    expect(await told(measures, 'sr3')).toBe(await told(measures, 'gravel-mulch'))
    expect(await told(measures, 'Gravel-Mulch')).toBe(await told(measures, 'gravel-mulch'))
  })

  it('has no two measures of one code', () => {
    expect(new Set(ALL.map(({ code }) => code)).size).toBe(ALL.length)
  })

  it.each([
    ['gravle-mulch', 'gravel-mulch'],
    ['topsoil', 'topsoil-import'],
    ['planting', 'shrub-planting or tree-planting'],
  ])('suggests for %s', async (wrong, right) => {
    const io = fake()
    expect(await measures(wrong, io)).toBe(64)
    expect(io.out).toBe('')
    expect(io.err).toContain(`there is no measure "${wrong}". Did you mean ${right}`)
    const zh = fake({ lang: 'zh', json: true })
    expect(await measures(wrong, zh)).toBe(64)
    expect(JSON.parse(zh.out)).toMatchObject({ schema: 'regreen/errors@1', exit: 64, message: expect.stringContaining('是否应为') })
  })
})

describe('price items', () => {
  /** The items that stand in the code of a measure and of the steps that it shares, read off the source. */
  const booked = (file: string): readonly string[] => {
    const text = readText(file)
    const shared = [...text.matchAll(/from '\.\/(bill-[\w-]+\.ts)'/g)].flatMap(match => booked(`src/engine/measures/${match[1]}`))
    return [...[...text.matchAll(/\bbook\('(\w+)'/g)].map(match => match[1]), ...shared]
  }

  it.each(ALL.map(measure => [measure.name, measure] as const))('of %s are those in its code', (name, measure) => {
    const { once, upkeep } = priceItemsOf(measure)
    expect([...new Set([...once, ...upkeep])].toSorted()).toEqual([...new Set(booked(`src/engine/measures/${name}.ts`))].toSorted())
    expect(upkeep.length > 0).toBe(measure.upkeep !== undefined)
  })

  it('are all used by some measure', () => {
    const used = new Set(ALL.flatMap(measure => Object.values(priceItemsOf(measure)).flat()))
    expect(Object.keys(PRICES).filter(item => !used.has(item as keyof typeof PRICES))).toEqual([])
  })
})

describe('fields', () => {
  it('lists every column by its role', async () => {
    const text = await told(fields, undefined, { width: 200 })
    for (const name of NAMES) expect(text).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
    expect(text.indexOf('  soilDepth')).toBeLessThan(text.indexOf('Derived, worked out'))
    expect(text.indexOf('  soilLoss ')).toBeGreaterThan(text.indexOf('Fluxes'))
  })

  it('tells who has to do with one', async () => {
    const text = await told(fields, 'soilDepth')
    for (const part of ['Thickness of fine rooting soil.', 'Bounds: 0 to 3', 'topsoil-import', 'waterErosion', 'routing', 'soilWater'])
      expect(text).toContain(part)
    expect(JSON.parse(await told(fields, 'soil_depth', { json: true }))).toMatchObject({ name: 'soilDepth', unit: 'm', max: 3 })
    expect(JSON.parse(await told(fields, 'litter', { json: true }))).toMatchObject({ max: null })
  })

  it('finds users in the tables', () => {
    const { readBy, writtenBy, measures: changing, indicators } = usersOfField('grassCover')
    expect(readBy).toEqual(expect.arrayContaining(['soilWater', 'vegetation', 'works', 'derivedColumns']))
    expect(writtenBy).toEqual(expect.arrayContaining(['vegetation', 'slopeStability', 'routing', 'works']))
    expect(changing).toContain('topsoil-import')
    expect(indicators).toEqual([])
    expect(usersOfField('stemsPlanted').indicators).toEqual(['plantSurvival'])
    expect(usersOfField('bankRetreat').indicators).toEqual(['bankErosion'])
    expect(usersOfField('bulkDensity').indicators).toContain('bankErosion')
    expect(usersOfField('cover').indicators).toEqual(expect.arrayContaining(['cover', 'coverSite']))
  })

  it('are named rightly by indicators', () => {
    const named = Object.values(INDICATORS).flatMap(({ source }) => [...source.matchAll(/\bfields? (\w+)/g)].map(match => match[1]))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(name => !NAMES.includes(name as FieldName))).toEqual([])
  })

  it('suggests the nearest name', async () => {
    const io = fake()
    expect(await fields('soilDpeth', io)).toBe(64)
    expect(io.err).toContain('there is no field "soilDpeth". Did you mean soilDepth?')
    const none = fake()
    expect(await fields('qqqqqqqqqq', none)).toBe(64)
    expect(none.err).not.toContain('Did you mean')
  })

  it('have a Chinese sentence each', () => {
    expect(NAMES.filter(name => !FIELD_MEANINGS_ZH[name]?.endsWith('。'))).toEqual([])
    expect(Object.keys(FIELD_MEANINGS_ZH).filter(name => !(name in FIELDS))).toEqual([])
  })
})

describe('explain model', () => {
  it('names every process and coupling in order, the calibrated numbers and all limits', async () => {
    const text = await told(model, undefined, { width: 2000 })
    const places = PROCESSES.map(({ name }) => text.indexOf(`. ${name}  `))
    expect(places.every((place, k) => place > (places[k - 1] ?? 0))).toBe(true)
    for (const name of Object.keys(COUPLINGS)) expect(text).toContain(`. ${name}  `)
    for (const { sources } of PROCESSES) expect(text).toContain(sources.join('; '))
    for (const limit of LIMITS) expect(text).toContain(limit.en)
    expect(text).toContain('plantedStock.drought')
    expect(text).toContain('not a design tool')
    expect(await told(model, undefined, { lang: 'zh', width: 2000 })).toContain('不是设计工具')
  })

  it('has a note on each step', () => {
    const steps = ['weather', ...PROCESSES.map(({ name }) => name), ...Object.keys(COUPLINGS)]
    expect(Object.keys(PROCESS_NOTES).toSorted()).toEqual(steps.toSorted())
  })

  it('counts parameters by status', async () => {
    const { parameters } = JSON.parse(await told(model, undefined, { json: true })) as { parameters: Record<string, number> }
    const { total, verified, recalled, paper, assumed, prices } = parameters
    expect((verified ?? 0) + (recalled ?? 0) + (paper ?? 0) + (assumed ?? 0)).toBe(total)
    expect(prices).toBe(Object.keys(PRICES).length)
  })

  it('is on the list of what explain knows', async () => {
    const io = fake()
    expect(await explain('modle', io)).toBe(64)
    expect(io.err).toContain('Did you mean model?')
  })
})

describe('words', () => {
  const all: readonly (readonly [string, Text])[] = [...Object.entries(CATALOGUE_WORDS), ...Object.entries(PROCESS_NOTES)]

  it.each(all)('%s has the same gaps in both languages', (_, { en, zh }) => {
    const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()
    expect(gaps(zh)).toEqual(gaps(en))
  })

  it('use Chinese punctuation in Chinese', () => {
    const chinese = [...all.map(([, { zh }]) => zh), ...Object.values(FIELD_MEANINGS_ZH)]
    expect(chinese.filter(zh => /[\u4e00-\u9fff][,:;(?]|[,:;)?][\u4e00-\u9fff]/.test(zh))).toEqual([])
  })
})

describe('near names', () => {
  it('say nothing where nothing is near', () => {
    expect(nearNames('zzzzz', ['alpha', 'beta'])).toEqual({ en: '', zh: '' })
  })
})

describe('the command line', () => {
  it('has the commands, and its own exit codes', async () => {
    expect((await runHere(['measures', 'SR1', '--lang', 'zh'])).stdout).toContain('外运客土')
    expect((await runHere(['fields', 'cover'])).code).toBe(0)
    expect((await runHere(['explain', 'model'])).code).toBe(0)
    expect((await runHere(['measures', 'no-such-thing'])).code).toBe(64)
    expect(JSON.parse((await runHere(['fields', 'nothing', '--json'])).stdout)).toMatchObject({ exit: 64 })
  })

  it('lists them in its help', async () => {
    const { stdout } = await runCli(['--help'])
    for (const command of ['measures', 'fields', 'explain']) expect(stdout).toContain(command)
  })
})
