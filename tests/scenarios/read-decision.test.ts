import { describe, expect, it } from 'vitest'
import type { DecisionPlan } from '../../src/scenarios/decision-plan.ts'
import type { Diagnostic } from '../../src/scenarios/diagnostic.ts'
import { VALID } from './valid-scenario.ts'
import { parse } from './parse.ts'

const LINES = VALID.split('\n').length - 1

/** What is said of a decision at the end of a file; its first line after `decision:` is line 1. */
async function decide(yaml: string): Promise<{ readonly decision?: DecisionPlan | undefined; readonly said: readonly Diagnostic[] }> {
  const { scenario, diagnostics } = await parse(`${VALID}decision:\n${yaml}\n`)
  return { decision: scenario?.decision, said: diagnostics }
}
/** The text that a diagnostic marks. */
const markedIn = (yaml: string, { line, col, endLine, endCol }: Diagnostic): string => {
  expect(endLine).toBe(line)
  return [...yaml.split('\n')[line - LINES - 2]].slice(col - 1, endCol - 1).join('')
}

describe('decision', () => {
  it('fills in what is left out', async () => {
    const { decision, said } = await decide('  budget: 260 万元')
    expect(said).toEqual([])
    expect(decision).toEqual({
      objectives: ['score', 'cost'],
      budget: { total: 2_600_000, carryOver: false },
      capacities: [],
      targets: [],
      safetyFirst: 'unit',
      startYears: [1, 2, 3],
      doseFactors: [0.5, 1, 1.5],
      from: ['programme'],
      keep: [],
      never: [],
    })
  })

  it('reads every key, with units', async () => {
    const { decision, said } = await decide(`  objectives: [function, cost, function]
  budget: { total: 9 million CNY, years: 150 万元, carryOver: true }
  capacities: [{ item: ownSoil, years: [30000 m3, 3e4 m3, 0 m3, 0 m3, 0 m3, 5 m3] }]
  targets: [{ indicator: cover, atLeast: 60 % }, { indicator: soilDepth, atMost: 40 cm, confidence: 90 % }]
  confidence: 75 %
  safetyFirst: zone
  startYears: [3, 1, 3]
  doseFactors: [0.5, 2]
  from: [programme]
  keep: [{ measure: sheep-manure, alternative: programme }]
  never: [{ measure: regrade, units: slopes }, { units: site }]`.replace('9 million CNY', '9000000 CNY'))
    expect(said).toEqual([])
    expect(decision).toEqual({
      objectives: ['function', 'cost'],
      budget: { total: 9e6, years: [1.5e6, 1.5e6, 1.5e6, 1.5e6, 1.5e6, 1.5e6], carryOver: true },
      capacities: [{ item: 'ownSoil', years: [30_000, 30_000, 0, 0, 0, 5] }],
      targets: [
        { indicator: 'cover', atLeast: 0.6, confidence: 0.8 },
        { indicator: 'soilDepth', atMost: 0.4, confidence: 0.9 },
      ],
      confidence: 0.75,
      safetyFirst: 'zone',
      startYears: [1, 3],
      doseFactors: [0.5, 2],
      from: ['programme'],
      keep: [{ measure: 'sheep-manure', alternative: 'programme' }],
      never: [{ measure: 'regrade', units: ['upper-slope'] }, { units: ['site'] }],
    })
  })
})

/** Code, what is written, what of it is marked, and a piece of what is said. */
const FAULTS: readonly (readonly [string, string, string, RegExp])[] = [
  ['R0342', '  budget: { years: [1 CNY, 2 CNY] }', '[1 CNY, 2 CNY]', /2 amounts are given for a horizon of 6 years/],
  ['R0342', '  capacities: [{ item: ownSoil, years: [1 m3] }]', '[1 m3]', /1 amounts/],
  ['R0343', '  targets: [{ indicator: cover }]', 'cover', /needs atLeast or atMost/],
  ['R0343', '  targets: [{ indicator: cover, atLeast: 5 %, atMost: 9 % }]', 'cover', /either atLeast or atMost/],
  ['R0344', '  keep: [{ }]', '{ }', /an entry of "keep" must name/],
  ['R0344', '  never: [{ }]', '{ }', /an entry of "never" must name/],
  ['W0211', '  never: [{ measure: check-dam }]', 'check-dam', /no alternative does "check-dam"/],
  ['W0211', '  keep: [{ measure: regrade, units: [platform] }]', 'regrade', /this entry picks nothing/],
  ['R0304', '  from: [programe]', 'programe', /programe/],
  ['R0304', '  keep: [{ alternative: programe }]', 'programe', /programe/],
  ['R0302', '  never: [{ units: [platfrm] }]', 'platfrm', /no unit or group "platfrm"/],
  ['R0314', '  startYears: [1, 7]', '7', /7/],
  ['R0104', '  safetyFirst: units', 'units', /"units" is not a value of "safetyFirst"/],
  ['R0104', '  objectives: [scor]', 'scor', /"scor"/],
  ['R0303', '  targets: [{ indicator: covr, atLeast: 5 % }]', 'covr', /"covr"/],
  [
    'R0348',
    '  keep: [{ measure: regrade }]\n  never: [{ units: slopes }]',
    '{ measure: regrade }',
    /"regrade" on "upper-slope" must be kept, and "never" rules it out/,
  ],
  // One mistake is told once: a place that there is not is not also one where nothing is done.
  ['R0302', '  never: [{ measure: regrade, units: [platfrm] }]', 'platfrm', /no unit or group "platfrm"/],
  ['R0304', '  keep: [{ measure: regrade, alternative: programe }]', 'programe', /programe/],
]

describe('what is wrong with a decision', () => {
  it.each(FAULTS)('%s: %s', async (code, yaml, marked, words) => {
    const { said } = await decide(yaml)
    expect(said.map(diagnostic => diagnostic.code)).toEqual([code])
    for (const diagnostic of said) {
      expect(diagnostic.file).toBe('test.yaml')
      expect(diagnostic.line).toBe(LINES + 2)
      expect(markedIn(yaml, diagnostic)).toBe(marked)
      expect(diagnostic.message.en).toMatch(words)
      expect(diagnostic.message.zh).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('suggests what may have been meant', async () => {
    const help = async (yaml: string) => (await decide(yaml)).said.map(diagnostic => diagnostic.help?.en)
    expect(await help('  from: [programe]')).toEqual(['did you mean "programme"?'])
    expect(await help('  never: [{ units: [platfrm] }]')).toEqual(['did you mean "platform"?'])
    expect(await help('  safetyFirst: units')).toEqual(['did you mean "unit"?'])
  })

  it('refuses money that is none, and shares beyond 0 and 1', async () => {
    for (const yaml of ['  budget: 5 kg', '  budget: -5 CNY', '  budget: 5', '  confidence: 120 %', '  confidence: 0 %', '  doseFactors: [0]']) {
      const { said } = await decide(yaml)
      expect([yaml, said.length, said.every(({ severity, line }) => severity === 'error' && line === LINES + 2)]).toEqual([yaml, 1, true])
    }
  })

  it('R0341: has nothing to decide where no alternative does anything', async () => {
    const idle = `${VALID.slice(0, VALID.indexOf('  programme:'))}parameters: { prices.manure: 150 }\n`
    const { diagnostics } = await parse(`${idle}decision:\n  budget: 5 CNY\n`)
    const [fault] = diagnostics.filter(({ code }) => code === 'R0341')
    expect([fault?.line, fault?.col, fault?.endCol]).toEqual([idle.split('\n').length, 1, 9])
  })
})

describe('works that wait for something', () => {
  const SEEDING = '{ measure: grass-seeding, units: [platform, upper-slope], start: Y1-06, rate: 30 kg/ha, species: 5 }'
  const at = VALID.split('\n').findIndex(line => line.includes(SEEDING)) + 1
  const work = (time: string): string => SEEDING.replace('start: Y1-06', time)

  it.each([
    ['R0345', 'start: Y1-06, when: { quantity: cover, below: 30 % }', 'when', /has both "start" and "when"/],
    ['R0345', 'enough: 1', 'grass-seeding', /has neither "start" nor "when"/],
    ['R0346', 'when: { quantity: cover, below: 30 % }, every: 2 months', 'every', /"every" goes with "start"/],
    ['R0346', 'when: { quantity: cover }', 'cover', /needs "below" or "above"/],
    ['R0346', 'when: { quantity: cover, below: 30 %, at: Y2-05, from: Y1-01 }', 'from', /cannot stand beside "at"/],
    ['R0347', 'when: { quantity: cover, below: 30 %, from: Y3-01, until: Y2-01 }', 'Y2-01', /until .* is before/],
    ['R0347', 'start: Y2-06, every: 6 months, until: Y1-06', 'Y1-06', /until .* is before/],
    ['W0212', 'when: { quantity: cover, below: 0 % }', 'when', /never below 0/],
    ['W0212', 'when: { quantity: cover, below: 30 %, at: Y6-12, delay: 3 months }', 'when', /after the horizon of 6 years/],
  ])('%s: %s', async (code, time, marked, words) => {
    const text = VALID.replace(SEEDING, work(time))
    const { diagnostics } = await parse(text)
    const [found] = diagnostics.filter(diagnostic => diagnostic.code === code)
    expect(found?.line).toBe(at)
    expect([...text.split('\n')[at - 1]].slice((found?.col ?? 0) - 1, (found?.endCol ?? 0) - 1).join('')).toBe(marked)
    expect(found?.message.en).toMatch(words)
    expect(found?.message.zh).toMatch(/[\u4e00-\u9fff]/)
  })
})
