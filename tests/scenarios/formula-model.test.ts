import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../src/base/compile-formula.ts'
import { drawParameter } from '../../src/base/draw-parameter.ts'
import { formatDiagnostics } from '../../src/scenarios/format-diagnostics.ts'
import type { FormulaModel } from '../../src/scenarios/formula-model.ts'
import { looksLikeFormulaModel } from '../../src/scenarios/looks-like-formula-model.ts'
import { parseFormulaModel } from '../../src/scenarios/parse-formula-model.ts'
import { VALID } from './valid-scenario.ts'

const ISHIGAMI = readFileSync(new URL('../../scenarios/models/ishigami.yaml', import.meta.url), 'utf8')
const parse = (text: string) => parseFormulaModel(text, { file: 'model.yaml' })

/** Values of the outputs for values of the factors. */
function run({ factors, outputs }: FormulaModel, x: readonly number[]): readonly number[] {
  const names = factors.map(({ name }) => name)
  const values = [...x]
  for (const { name, formula } of outputs) {
    values.push(compileFormula(formula, names)(Float64Array.from(values)))
    names.push(name)
  }
  return values.slice(factors.length)
}

async function modelOf(text: string): Promise<FormulaModel> {
  const { model, diagnostics } = await parse(text)
  expect(diagnostics).toEqual([])
  if (model === undefined) throw new Error('no model')
  return model
}

const withFactor = (factor: string): string => `version: 1\nid: m\nfactors:\n  x: ${factor}\noutputs:\n  y: 2 x\n`
const withOutputs = (...outputs: readonly string[]): string =>
  `version: 1\nid: m\nfactors:\n  a: { low: 0, high: 1 }\n  b: { low: 1, high: 3 }\noutputs:\n${outputs.map(line => `  ${line}\n`).join('')}`

describe('a model of formulas', () => {
  it.each([
    [[0.7, -1.3, 2.1], 8.39620932434574],
    [[-2.4, 0.9, -1.7], 3.055590547846527],
    [[1.9, 2.6, -2.9], 9.499492461332517],
  ])('the Ishigami function at %j', async (x, y) => {
    const model = await modelOf(ISHIGAMI)
    expect(model.id).toBe('ishigami')
    expect(model.factors.map(({ name }) => name)).toEqual(['x1', 'x2', 'x3'])
    expect(run(model, x)[0]).toBeCloseTo(y, 13)
  })

  it('lets an output use those above it', async () => {
    const model = await modelOf(withOutputs('first: exp(-a b) + max(a, b, 1.2)', 'second: sqrt(first) log10(b) - a'))
    const [first, second] = run(model, [0.6, 1.7])
    expect(first).toBeCloseTo(2.060594940173078, 14)
    expect(second).toBeCloseTo(-0.2691958156806878, 14)
  })

  it.each([
    ['{ low: -1.4, high: 2.7 }', -0.457, 0.65],
    ['{ distribution: uniform, low: -1.4, high: 2.7 }', -0.457, 0.65],
    ['{ distribution: log-uniform, low: 0.3, high: 11 }', 0.6869160813243176, 1.8165902124584950],
    ['{ distribution: triangular, low: 1.2, mode: 2.5, high: 7.9 }', 2.621875333037311, 2.5],
    ['{ distribution: normal, mean: 3.2, sd: 1.7 }', 1.9439603563851369, 3.2],
    ['{ distribution: log-normal, median: 2.4, sigma: 0.6 }', 1.5405825557402122, 2.4],
    ['{ distribution: beta, mean: 0.35, size: 8 }', 0.21982197466819833, 0.35],
  ])('%s: quantile at 0.23 and middle', async (factor, quantile, middle) => {
    const { factors } = await modelOf(withFactor(factor))
    const [{ spec }] = factors
    expect(drawParameter(spec, 0.23)).toBeCloseTo(quantile, 12)
    expect(spec.default).toBeCloseTo(middle, 14)
    expect(drawParameter(spec, 1e-9)).toBeGreaterThanOrEqual(spec.min)
  })

  it('takes a formula without variables for a number, a title and a unit', async () => {
    const { factors, title } = await modelOf(withFactor('{ low: -pi, high: 1/3, title: { en: angle, zh: 角度 }, unit: rad }'))
    expect(factors[0].spec).toMatchObject({ min: -3.141592653589793, max: 0.3333333333333333, unit: 'rad', label: { en: 'angle', zh: '角度' } })
    expect(title).toEqual({ en: 'm', zh: 'm' })
  })

  it('is plain data', async () => {
    const model = await modelOf(ISHIGAMI)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })
})

describe('faults', () => {
  it.each([
    ['', ['R0010']],
    ['- 1', ['R0103']],
    ['a: [', ['R0012']],
    ['version: 1', ['R0101', 'R0101', 'R0101']],
    [withFactor('{ low: 0, high: 1 }').replace('version: 1', 'version: 2'), ['R0404']],
    [withFactor('{ low: 0, high: 1 }').replace('id: m', 'id: My model'), ['R0105']],
    [withFactor('{ low: 0, high: 1 }').replace('id: m', 'id: [m]'), ['R0103']],
    [withFactor('{ low: 0, high: 1 }').replace('id: m', 'id: m\ntitle: 3'), ['R0103']],
    [withFactor('{ low: 0, high: 1 }').replace('id: m', 'id: m\nfactor: 3'), ['R0102']],
    [withFactor('3'), ['R0103']],
    [withFactor('{ low: 0, hihg: 1 }'), ['R0102']],
    [withFactor('{ low: 0 }'), ['R0101']],
    [withFactor('{ low: 1, high: 1 }'), ['R0402']],
    [withFactor('{ low: 2, high: -1 }'), ['R0402']],
    [withFactor('{ low: zero, high: 1 }'), ['R0320']],
    [withFactor('{ low: 1/0, high: 1 }'), ['R0103']],
    [withFactor('{ low: .nan, high: 1 }'), ['R0103']],
    [withFactor('{ low: 0, high: 1, unit: 2 }'), ['R0103']],
    [withFactor('{ low: 0, high: 1, title: [] }'), ['R0103']],
    [withFactor('{ distribution: nromal, mean: 0, sd: 1 }'), ['R0104']],
    [withFactor('{ distribution: 2, mean: 0, sd: 1 }'), ['R0104']],
    [withFactor('{ distribution: normal, mean: 0, sd: 0 }'), ['R0402']],
    [withFactor('{ distribution: log-uniform, low: 0, high: 3 }'), ['R0402']],
    [withFactor('{ distribution: triangular, low: 0, mode: 4, high: 3 }'), ['R0402']],
    [withFactor('{ distribution: log-normal, median: -2, sigma: -1 }'), ['R0402', 'R0402']],
    [withFactor('{ distribution: beta, mean: 1.2, size: 0 }'), ['R0402', 'R0402']],
    [withOutputs('a: 3 b'), ['R0401']],
    [withOutputs('2y: 3 b'), ['R0401']],
    [withOutputs('mod: 3 b'), ['R0401']],
    [withOutputs('产量: 3 b'), ['R0401']],
    [withOutputs('y: 3 c'), ['R0320']],
    [withOutputs('y: [a]'), ['R0103']],
    [withOutputs('y: "a +"'), ['R0320']],
    [withOutputs(`y: ${'a + '.repeat(50)}1`), ['R0320']],
    [withOutputs('y: a', 'y: b'), ['R0013']],
    ['version: 1\nid: m\nfactors: {}\noutputs: []\n', ['R0403', 'R0103']],
    [withOutputs(...Array.from({ length: 51 }, (_, k) => `y${k}: a`)), ['R0403']],
    [`version: 1\nid: m\nfactors:\n${Array.from({ length: 101 }, (_, k) => `  x${k}: { low: 0, high: 1 }\n`).join('')}outputs: { y: x1 }\n`, ['R0403']],
  ])('%s', async (text, codes) => {
    const { model, diagnostics } = await parse(text)
    expect(diagnostics.map(({ code }) => code)).toEqual(codes)
    expect(model).toBeUndefined()
    for (const { message } of diagnostics) expect(message.zh).toMatch(/\p{Script=Han}/u)
  })

  it('of all kinds come in one go, each at its place', async () => {
    const text = `version: 1
id: soil-loss
factors:
  rain: { distribution: normal, mean: 40, sd: -3 }
  cover: { low: 0.2, hihg: 0.9 }
outputs:
  loss: 3 rain share
  share: exp(-2 cover)
`
    const { diagnostics, sources } = await parse(text)
    expect(diagnostics.map(({ code, line, col }) => [code, line, col])).toEqual([
      ['R0402', 4, 47],
      ['R0102', 5, 22],
      ['R0320', 7, 9],
    ])
    const english = formatDiagnostics(diagnostics, sources, { lang: 'en' })
    expect(english).toContain('factor "rain": "sd" must be above 0, not -3')
    expect(english).toContain('did you mean "high"?')
    expect(english).toContain('"share" is not known, only rain, cover, pi, e')
    expect(english).toContain('move "share" above "loss": an output can use those above it')
    const chinese = formatDiagnostics(diagnostics, sources, { lang: 'zh' })
    expect(chinese).toContain('因子“rain”：“sd”须大于 0，不能是 -3')
    expect(chinese).toContain('请将“share”移到“loss”之前：输出只能引用其上文的输出')
  })

  it('an output that uses itself is told so', async () => {
    const { diagnostics } = await parse(withOutputs('y: a + y'))
    expect(diagnostics[0].help?.en).toBe('"y" cannot use itself')
  })

  it('never throws', async () => {
    const word = fc.constantFrom('version: 1\n', 'id: m\n', 'factors:\n', 'outputs:\n', '  x: ', '  y: ', '{ low: 0, high: 1 }\n', 'x + 1\n', '[', '&a ', '*a\n', '- ', '{', '}', '\n', '"', 'low: 3\n')
    const file = fc.oneof(fc.string(), fc.array(word, { maxLength: 14 }).map(words => words.join('')))
    await fc.assert(
      fc.asyncProperty(file, async text => {
        const { model, diagnostics } = await parse(text)
        expect(model === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
      }),
    )
  })
})

describe('a file looks like a model of formulas', () => {
  it.each([
    [ISHIGAMI, true],
    [withOutputs('y: a'), true],
    [withOutputs('y: a').replaceAll('\n', '\r\n'), true],
    [`\uFEFF${withOutputs('y: a').replace('version: 1\nid: m\n', '')}`, true],
    ['{ "version": 1, "factors": {}, "outputs":{} }', true],
    ['"factors":\n  x: 1\n\'outputs\':\n  y: x\n', true],
    [VALID, false],
    ['', false],
    ['factors:\n  outputs: 1\n', false],
    ['# factors:\n# outputs:\n', false],
    ['factors: 1\noutputs: 2\nsite: 3\n', false],
    ['site:\n  factors: 1\n  outputs: 2\n', false],
  ])('%s: %s', (text, expected) => {
    expect(looksLikeFormulaModel(text)).toBe(expected)
  })
})
