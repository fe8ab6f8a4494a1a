import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { OBSERVABLES } from '../../src/engine/observables.ts'
import { CODES } from '../../src/scenarios/codes.ts'
import { readLever } from '../../src/scenarios/read-lever.ts'
import { scenarioSchema } from '../../src/scenarios/scenario-schema.ts'
import { SCENARIO_SHAPE } from '../../src/scenarios/schema.ts'
import { sweepScenario } from '../../src/scenarios/sweep-scenario.ts'
import { ADAPTIVE } from './adaptive-scenario.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

const FIXED = 'measure: tending, units: treated, start: Y1-07, repeat: { every: 12 months, times: 2 }'
/** The valid scenario with its last action put in other words. */
const written = (text: string): string => {
  if (!VALID.includes(FIXED)) throw new Error('the valid scenario has changed')
  return VALID.replace(FIXED, text)
}
const adaptiveOf = async (text: string) => {
  const { scenario, diagnostics } = await parse(text)
  return { alternative: scenario?.alternatives[1], codes: diagnostics.map(({ code }) => code), diagnostics }
}

describe('an adaptive alternative', () => {
  it('reads without a word of complaint, defaults filled in', async () => {
    const { scenario, diagnostics } = await parse(ADAPTIVE)
    expect(diagnostics).toEqual([])
    const adaptive = scenario!.alternatives.at(-1)!
    expect(adaptive.actions.map(({ measure, month }) => [measure, month])).toEqual([
      ['monitoring', 3],
      ['sheep-manure', 4],
      ['shrub-planting', 5],
      ['tending', 6],
      ['tending', 18],
      ['tending', 30],
    ])
    expect(adaptive.adaptive!.map(({ measure, after }) => [measure, after])).toEqual([
      ['grass-seeding', 6],
      ['replanting', 6],
      ['repair', 6],
      ['regrade', 6],
      ['irrigation', 6],
    ])
    const [seeding, replanting, repair, regrade, irrigation] = adaptive.adaptive!.map(({ when }) => when)
    expect(seeding).toEqual({ quantity: 'cover', side: 'below', threshold: 0.45, scope: 'unit', error: 0, from: 12, check: [2, 8], inARow: 1, delay: 1, months: [4, 5, 6], atMost: 2, pause: 1 })
    expect(replanting).toMatchObject({ quantity: 'stocking', threshold: 0.95, from: 20, until: 20, check: [], atMost: 1 })
    expect(repair).toMatchObject({ quantity: 'damage', side: 'above', threshold: 0, delay: 1 })
    // the delay of the measure itself is another one
    expect(adaptive.adaptive![2].dose).toEqual({ delay: 2 })
    expect(regrade).toMatchObject({ inARow: 3, until: 35, error: 0.05 })
    expect(irrigation).toMatchObject({ scope: 'site', pause: 12, check: [5, 6, 7, 8] })
    expect(irrigation).not.toHaveProperty('atMost')
  })

  it('leaves a file without triggers as it was, hash included', async () => {
    const { scenario } = await parse(VALID)
    for (const alternative of scenario!.alternatives) expect(alternative).not.toHaveProperty('adaptive')
  })

  it('keeps its place among the works of the file', async () => {
    const text = VALID.replace('      - { measure: grass-seeding', '      - { measure: lime, units: treated, when: { quantity: ph, below: 7 } }\n      - { measure: grass-seeding')
    const { alternative } = await adaptiveOf(text)
    expect(alternative!.adaptive!.map(({ after }) => after)).toEqual([3])
  })

  it('is swept like any other: a lever sets the dose of fixed works and of rules', async () => {
    const { scenario } = await parse(ADAPTIVE)
    const read = await readLever('adaptive/regrade.slope=20 deg,24 deg', scenario!)
    if (!('lever' in read)) throw new Error(read.reason.en)
    const { scenario: swept } = sweepScenario(scenario!, [read.lever])
    const slopes = swept.alternatives.slice(-2).map(({ adaptive }) => adaptive![3].dose['slope'])
    expect(slopes).toEqual([20, 24])
  })
})

describe('works that come back', () => {
  const times = (text: string) => adaptiveOf(written(`measure: tending, units: treated, start: Y1-07, ${text}`))

  it.each([
    ['every: 12 months, times: 2'],
    ['every: 12 month, until: Y2-07'],
    ['every: 12 month, until: Y3-06'],
    ['every: 1 a, until: 2021-12'],
  ])('%s is the list of two, bit for bit', async text => {
    const fixed = await parse(written(`measure: tending, units: treated, start: Y1-07, repeat: { every: 12 months, times: 2 }`))
    const listed = await parse(written('measure: tending, units: treated, start: Y1-07 }\n      - { measure: tending, units: treated, start: Y2-07'))
    const { scenario, diagnostics } = await parse(written(`measure: tending, units: treated, start: Y1-07, ${text}`))
    expect(diagnostics).toEqual([])
    expect(scenario!.hash).toBe(fixed.scenario!.hash)
    expect(scenario!.hash).toBe(listed.scenario!.hash)
  })

  it('without an end come back to the end of the horizon', async () => {
    const { alternative } = await times('every: 24 month')
    expect(alternative!.actions.filter(({ measure }) => measure === 'tending').map(({ month }) => month)).toEqual([6, 30, 54])
  })
})

/** What is written wrong, what is said of it, where (column of the marked text in the line) and what is advised. */
const MISTAKES: readonly (readonly [string, string, string, RegExp | undefined])[] = [
  ['measure: tending, units: treated', 'R0345', 'tending', /start: Y1-05/],
  ['measure: tending, units: treated, start: Y1-07, when: { quantity: cover, below: 30 % }', 'R0345', 'when', /drop/],
  ['measure: tending, units: treated, when: { quantity: covr, below: 30 % }', 'R0104', 'covr', /"cover"/],
  ['measure: tending, units: treated, when: { quantity: cover }', 'R0346', 'cover', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, above: 2 % }', 'R0346', 'above', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 130 % }', 'R0201', '130 %', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 }', 'R0201', '30', /30 %/],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 cm }', 'R0112', '30 cm', undefined],
  ['measure: tending, units: treated, when: { quantity: soilDepth, below: 30 }', 'R0110', '30', /30 m/],
  ['measure: tending, units: treated, when: { quantity: cover, blow: 30 % }', 'R0102', 'blow', /"below"/],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, at: Y2-05, from: Y1-02 }', 'R0346', 'from', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, from: Y3-01, until: Y2-01 }', 'R0347', 'Y2-01', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, from: 2019-01 }', 'R0318', '2019-01', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, check: [13] }', 'R0201', '13', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, delay: 2 }', 'R0110', '2', /2 month/],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, for: 0 month }', 'R0201', '0 month', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, atMost: 0 }', 'R0201', '0', undefined],
  ['measure: tending, units: treated, times: 2, when: { quantity: cover, below: 30 % }', 'R0346', 'times', /when\.atMost/],
  ['measure: tending, units: treated, every: 3 month, when: { quantity: cover, below: 30 % }', 'R0346', 'every', /when\.every/],
  ['measure: tending, units: treated, start: Y1-07, times: 2', 'R0346', 'times', undefined],
  ['measure: tending, units: treated, start: Y1-07, every: 12 month, times: 2, until: Y3-01', 'R0346', 'until', undefined],
  ['measure: tending, units: treated, start: Y1-07, every: 12 month, until: Y1-03', 'R0347', 'Y1-03', undefined],
  ['measure: tending, units: treated, start: Y1-07, every: 12 month, repeat: { every: 12 month, times: 2 }', 'R0346', 'every', undefined],
  ['measure: survey-3d, units: site, when: { quantity: cover, below: 30 %, scope: unit }', 'R0346', 'unit', undefined],
  // the horizon has 6 years
  ['measure: tending, units: treated, start: Y1-07, every: 12 month, until: Y9-01', 'W0203', 'Y1-07', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, from: Y7-01 }', 'W0212', 'when', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, from: Y6-10, check: [3] }', 'W0212', 'when', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, from: Y6-10, months: [3] }', 'W0212', 'when', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 30 %, at: Y1-03, for: 4 month }', 'W0212', 'when', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, below: 0 }', 'W0212', 'when', undefined],
  ['measure: tending, units: treated, when: { quantity: cover, above: 1 }', 'W0212', 'when', undefined],
  ['measure: replanting, units: treated, when: { quantity: survival, below: 60 % }', 'W0212', 'when', undefined],
  ['measure: tree-planting, units: treated, when: { quantity: cover, below: 30 %, from: Y2-01, months: [5, 9] }', 'W0202', '{', undefined],
  ['measure: regrade, units: treated, when: { quantity: designFactorOfSafety, below: 1.3, from: Y3-01 }', 'W0210', 'regrade', undefined],
]

describe('a mistake in it', () => {
  it.each(MISTAKES)('%s: %s', async (text, code, marked, advice) => {
    const file = written(text)
    const { diagnostics } = await parse(file)
    expect(diagnostics.map(d => d.code)).toContain(code)
    expect(new Set(diagnostics.map(d => d.code)).size).toBe(1)
    const [{ line, col, message, help }] = diagnostics
    const row = file.split('\n')[line - 1]
    expect(row).toContain(text)
    expect(row.slice(col - 1)).toMatch(new RegExp(`^${marked.replace(/[{%]/g, '\\$&')}`))
    expect(message.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(help?.en ?? '').toMatch(advice ?? /^/)
    expect(help?.zh ?? '建议').toMatch(/[\u4e00-\u9fff]/)
  })

  it('calls an entry of a list by the list, not by its number', async () => {
    const odd = await parse(written('measure: tending, units: treated, when: { quantity: cover, below: 30 %, check: [may] }'))
    expect(odd.diagnostics.map(({ message }) => message.en)).toEqual([expect.stringContaining('"check"')])
    const { diagnostics } = await parse(written('measure: tending, units: treated, when: { quantity: cover, below: 30 %, check: [13] }'))
    expect(diagnostics.map(({ message }) => message)).toEqual([{ en: 'check 13 is outside 1..12', zh: 'check 13 超出 1..12' }])
  })

  it('is not answered with advice that is a mistake, too', async () => {
    const wrong = await parse(written('measure: tending, units: treated, when: { quantity: cover, below: 30 cm }'))
    expect(wrong.diagnostics.map(({ help }) => help)).toEqual([undefined])
  })

  it('is explained at length in both languages', () => {
    for (const code of ['R0345', 'R0346', 'R0347', 'W0212'] as const) {
      const { en, zh } = CODES[code].explanation
      expect(en.length).toBeGreaterThan(30)
      expect(zh.length).toBeGreaterThan(15)
    }
  })

  it('for a quantity that a work makes, is none where the work is there', async () => {
    const text = 'measure: tending, units: treated, when: { quantity: warning, above: 0 }'
    expect((await adaptiveOf(written(text))).codes).toEqual([])
    const blind = written(text).replace('      - { measure: monitoring, units: site, start: Y1-04 }\n', '')
    expect((await adaptiveOf(blind)).codes).toEqual(['W0212'])
  })
})

describe('the JSON Schema', () => {
  interface Json {
    readonly [key: string]: Json
  }
  const schema = scenarioSchema() as unknown as Json
  const actions = schema['properties']['alternatives']['additionalProperties']['properties']['actions']['items']['oneOf'] as unknown as readonly Json[]

  const patternOf = (shape: Json | undefined): RegExp => new RegExp(JSON.parse(JSON.stringify(shape?.['pattern'])) as string)

  it('asks of every action either a start or a trigger, and of a trigger one bound', () => {
    for (const action of actions) {
      expect(action['oneOf']).toEqual([{ required: ['start'] }, { required: ['when'] }])
      expect(action['required']).not.toContain('start')
      expect(action['properties']['when']).toEqual({ $ref: '#/$defs/trigger' })
    }
    const trigger = schema['$defs']['trigger']
    expect(trigger['oneOf']).toEqual([{ required: ['below'] }, { required: ['above'] }])
    expect(trigger['required']).toEqual(['quantity'])
    expect(trigger['additionalProperties']).toBe(false)
    expect(trigger['properties']['quantity']['enum']).toEqual(Object.keys(OBSERVABLES))
    for (const key of ['for', 'delay', 'every']) expect('3 month').toMatch(patternOf(trigger['properties'][key]))
  })

  it('takes units that begin with a number, as densities do', () => {
    const planting = actions.find(action => JSON.stringify(action['properties']['measure']['const']) === '"shrub-planting"')
    const pattern = patternOf(planting?.['properties']['density'])
    for (const good of ['2500 1/ha', '2500 株/公顷']) expect(good).toMatch(pattern)
    for (const bad of ['2500', '2500 1', '25 00']) expect(bad).not.toMatch(pattern)
  })

  it('takes the shape of what the reader takes', () => {
    expect(SCENARIO_SHAPE.safeParse(parseYaml(ADAPTIVE)).success).toBe(true)
  })

  it('names every quantity in both languages', () => {
    const text = JSON.stringify(schema)
    for (const [name, { label }] of Object.entries(OBSERVABLES)) expect(text).toContain(`${name} (${label.en}, ${label.zh}`)
  })
})
