import fc from 'fast-check'
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatDiagnostics } from '../../src/scenarios/format-diagnostics.ts'
import { UNIT_FIELDS } from '../../src/scenarios/unit-fields.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

/** Paths of all values of the valid file. */
function pathsOf(node: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => pathsOf(value, [...path, String(isScalar(key) ? key.value : key)])).concat([path])
  if (isSeq(node)) return node.items.flatMap((item, i) => pathsOf(item, [...path, i])).concat([path])
  return [path]
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 1e308, NaN, Infinity, -0, 1.5, '', ' ', [], {}, [[]], { a: 1 }, '__proto__', 'constructor', 'toString', '12 m', '12 ha', '-5 %', '1e999 ha', '5 t/mu', 'Y0-13', 'Y999-01', '２０ 厘米', '...', '~'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double(),
  fc.integer(),
)

type Mutation = (document: Document) => void

async function holds(text: string): Promise<void> {
  const { scenario, diagnostics, sources } = await parse(text)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(scenario === undefined).toBe(errors.length > 0)
  for (const { file, line, col, endLine, endCol, message, expected, help } of diagnostics) {
    const lines = sources[file].split('\n')
    expect(line).toBeGreaterThanOrEqual(1)
    expect(endLine).toBeLessThanOrEqual(lines.length)
    expect(line < endLine || (line === endLine && col <= endCol)).toBe(true)
    expect(col).toBeGreaterThanOrEqual(1)
    expect(col).toBeLessThanOrEqual([...lines[line - 1]].length + 1)
    expect(endCol).toBeLessThanOrEqual([...lines[endLine - 1]].length + 1)
    for (const said of [message, expected, help]) {
      if (said === undefined) continue
      expect(said.en).not.toMatch(/undefined|\[object/)
      expect(said.zh.length).toBeGreaterThan(0)
    }
  }
  for (const lang of ['en', 'zh'] as const) expect(formatDiagnostics(diagnostics, sources, { lang, max: 20 })).not.toMatch(/ {4}at .*\.ts/)
  if (scenario === undefined) return
  for (const unit of scenario.units) {
    expect(typeof unit.id + typeof unit.kind + typeof unit.title.en).toBe('stringstringstring')
    for (const property of Object.keys(UNIT_FIELDS)) expect(Number.isFinite(unit[property as keyof typeof unit] as number)).toBe(true)
  }
  for (const number of [scenario.years, scenario.latitude, scenario.speciesPool, scenario.nitrogenDeposition, ...Object.values(scenario.parameters)]) expect(Number.isFinite(number)).toBe(true)
  for (const { actions } of scenario.alternatives) for (const { dose, month } of actions) for (const number of [month, ...Object.values(dose)]) expect(Number.isFinite(number)).toBe(true)
}

const shipped = (site: string): string => readFileSync(new URL(`../../scenarios/${site}.yaml`, import.meta.url), 'utf8')

/** The file that is damaged, and how often: the shipped ones are forty times as long. */
const FILES = [
  ['a small file', VALID, 200],
  ['zahanaoer', shipped('zahanaoer'), 25],
  ['jianshui', shipped('jianshui'), 25],
  ['qianxia-lake', shipped('qianxia-lake'), 25],
] as const

describe.each(FILES)('%s', (_name, valid, runs) => {
const PATHS = pathsOf(parseDocument(valid).contents).filter(path => path.length > 0)

const at = fc.constantFrom(...PATHS)
const structural = fc.oneof<fc.Arbitrary<Mutation>[]>(
  at.map(path => (document: Document) => void document.deleteIn(path)),
  fc.tuple(at, junk).map(([path, value]) => (document: Document) => {
    if (document.hasIn(path)) document.setIn(path, document.createNode(value))
  }),
  fc.tuple(at, fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('id', 'unit', '__proto__', '<<'))).map(([path, name]) => (document: Document) => {
    const parent = document.getIn(path.slice(0, -1), true) as Node | undefined
    if (!isMap(parent)) return
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    if (pair !== undefined) pair.key = document.createNode(name)
  }),
  fc.tuple(at, at).map(([from, to]) => (document: Document) => {
    if (document.hasIn(from) && document.hasIn(to)) document.setIn(to, (document.getIn(from, true) as Node).clone())
  }),
)

const textual = fc.oneof(
  fc.nat(valid.length).map(n => (text: string) => text.slice(0, n)),
  fc.tuple(fc.nat(valid.length), fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom('\u0000', '\t', '\n', ': ', '{', '[', '"', "'", '&a ', '*a', '!!x ', '|', '- ', '---\n', '\uFEFF', '\r\n', '\uD800'))).map(([n, s]) => (text: string) => text.slice(0, n) + s + text.slice(n)),
  fc.tuple(fc.nat(valid.split('\n').length - 1), fc.nat(60)).map(([n, to]) => (text: string) => {
    const lines = text.split('\n') // a line doubled elsewhere: duplicate keys and wrong indentation
    lines.splice(Math.min(to, lines.length), 0, lines[Math.min(n, lines.length - 1)])
    return lines.join('\n')
  }),
)

it('turns every damaged file into placed faults or a whole scenario', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(structural, { minLength: 1, maxLength: 4 }), async mutations => {
      const document = parseDocument(valid)
      for (const mutate of mutations) {
        try {
          mutate(document)
        } catch {
          // an earlier change took the place away
        }
      }
      let text: string
      try {
        text = document.toString()
      } catch {
        return // the change cannot be written as YAML
      }
      await holds(text)
    }),
    { numRuns: runs, endOnFailure: true },
  )
})

it('turns every damaged text into placed faults or a whole scenario', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(textual, { minLength: 1, maxLength: 3 }), mutations => holds(mutations.reduce((text, mutate) => mutate(text), valid))),
    { numRuns: runs, endOnFailure: true },
  )
})
})

it('survives what is not a scenario at all', async () => {
  const deep = '['.repeat(5000)
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${Array.from('bcdefg').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdef'[i]}`).join(', ')}]`).join('\n')}\n`
  for (const text of ['', '   ', '# only a comment', 'null', '42', '[]', '- a', 'text', '\uFEFF', '{', deep, `${deep}${']'.repeat(5000)}`, 'a: &a [*a]', 'a: *b', bomb, '\u0000\u0001', '? {a: 1}\n: 2', '%YAML 9\n---\n', 'a: 1\n---\nb: 2', '<<: 3', '<<: &x {<<: *x}', '!!binary x']) {
    const { scenario, diagnostics } = await parse(text)
    expect(scenario).toBeUndefined()
    expect(diagnostics.length).toBeGreaterThan(0)
    await holds(text)
  }
})
