import { describe, expect, it } from 'vitest'
import { diagnosticJson } from '../../src/scenarios/diagnostic-json.ts'
import { displayWidth } from '../../src/scenarios/display-width.ts'
import { formatDiagnostics } from '../../src/scenarios/format-diagnostics.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

const say = async (from: string, to: string, lang: 'en' | 'zh'): Promise<string> => {
  expect(VALID).toContain(from)
  const { diagnostics, sources } = await parse(VALID.replace(from, () => to))
  return formatDiagnostics(diagnostics, sources, { lang })
}

describe('messages', () => {
  it('for a key that is misspelt', async () => {
    expect(await say('species: 14\n', 'spceies: 14\n', 'en')).toBe(`error[R0102]: unknown key "spceies" in unit "platform"
  --> test.yaml:35:7
   |
35 |       spceies: 14
   |       ^^^^^^^
   = expected: id, title, kind, flowsTo, area, slope, slopeLength, soil, cover, species, connectivity, grazing, ground, bank, position
   = help: did you mean "species"?

test.yaml: 1 error. For details: regreen explain R0102
`)
    expect(await say('species: 14\n', 'spceies: 14\n', 'zh')).toBe(`错误[R0102]: 地块 "platform" 中有未知的键“spceies”
  --> test.yaml:35:7
   |
35 |       spceies: 14
   |       ^^^^^^^
   = 应为: id, title, kind, flowsTo, area, slope, slopeLength, soil, cover, species, connectivity, grazing, ground, bank, position
   = 建议: 是否应为“species”？

test.yaml:1 个错误。详见：regreen explain R0102
`)
  })

  it('for a unit of measure that is missing, with carets as wide as Chinese characters', async () => {
    expect(await say('title: { en: Platform, zh: 平台 }\n      kind: dump\n      area: 250 ha', 'kind: dump\n      area: 二百五十', 'en')).toBe(`error[R0113]: "二百五十" is not a quantity for "area"
  --> test.yaml:28:13
   |
28 |       area: 二百五十
   |             ^^^^^^^^
   = expected: ha, mu, km2, m2

test.yaml: 1 error. For details: regreen explain R0113
`)
    expect(await say('zh: 平台 }', 'zh: 平台, x: 1 }', 'en')).toContain(`
27 |       title: { en: Platform, zh: 平台, x: 1 }
   |                                        ^
`)
  })

  it('for a value out of range that was meant in another unit', async () => {
    expect(await say('slope: 2 deg', 'slope: 130 deg', 'zh')).toBe(`错误[R0201]: slope 130 deg 超出 0..90 deg
  --> test.yaml:30:14
   |
30 |       slope: 130 deg
   |              ^^^^^^^
   = 建议: 130 % 相当于 52.43 度；写作“130 %”

test.yaml:1 个错误。详见：regreen explain R0201
`)
  })

  it('with a second place', async () => {
    expect(await say('seed: 7', 'seed: 7\nseed: 8', 'en')).toBe(`error[R0013]: key "seed" is given twice
 --> test.yaml:7:1
  |
7 | seed: 8
  | ^^^^
  = note: "seed" stands here first (test.yaml:6:1)

test.yaml: 1 error. For details: regreen explain R0013
`)
  })

  it('for what is not YAML', async () => {
    expect(await say('seed: 7', 'seed: [7', 'en')).toContain('error[R0012]: not valid YAML: ')
  })

  it('for a warning', async () => {
    expect(await say('start: Y1-06', 'start: Y1-08', 'en')).toBe(`warning[W0202]: "grass-seeding" in month 8 is outside the planting months 4, 5, 6
  --> test.yaml:56:74
   |
56 |       - { measure: grass-seeding, units: [platform, upper-slope], start: Y1-08, rate: 30 kg/ha, species: 5 }
   |                                                                          ^^^^^

test.yaml: 1 warning. For details: regreen explain W0202
`)
  })
})

describe('many faults', () => {
  const broken = VALID.replaceAll('%', 'ha')
  it('are cut at the limit, errors first, and counted', async () => {
    const { diagnostics, sources } = await parse(broken)
    const text = formatDiagnostics(diagnostics, sources, { lang: 'en', max: 3 })
    expect(text.match(/^error\[/gm)).toHaveLength(3)
    expect(text).toContain(`... and ${diagnostics.length - 3} more`)
    expect(formatDiagnostics(diagnostics, sources, { lang: 'zh', max: 3 })).toContain(`……另有 ${diagnostics.length - 3} 条`)
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^test\.yaml: \d+ errors\. For details: regreen explain R0112$/)
  })

  it('carry colours of the painter that is given, and none otherwise', async () => {
    const { diagnostics, sources } = await parse(broken)
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`
    const color = { error: mark('e'), warning: mark('w'), strong: mark('b'), dim: mark('d') }
    expect(formatDiagnostics(diagnostics, sources, { lang: 'en', color })).toContain('<e>error[R0112]</e>: <b>')
    expect(formatDiagnostics(diagnostics, sources, { lang: 'en' })).not.toContain('\u001b')
  })

  it('are plain objects for --json', async () => {
    const { diagnostics } = await parse(VALID.replace('kind: source', 'kind: sauce'))
    expect(diagnosticJson(diagnostics[0], 'en')).toEqual({
      file: 'test.yaml', line: 44, col: 27, endLine: 44, endCol: 32, code: 'R0104', severity: 'error',
      message: '"sauce" is not a value of "kind"',
      expected: 'dump, slope, bench, pit, terrace, tailings, bank, drawdown, rock, source',
      help: 'did you mean "source"?',
    })
  })
})

it('says nothing when there is nothing to say', () => {
  expect(formatDiagnostics([], {}, { lang: 'en' })).toBe('')
})

it.each([['abc', 3], ['亩', 2], ['a亩b', 4], ['ｈａ', 4], ['e\u0301', 1], ['', 0]])('%s takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
