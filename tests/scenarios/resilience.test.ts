import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFormula } from '../../src/base/evaluate-formula.ts'
import { formulaReader } from '../../src/scenarios/formula-reader.ts'
import { formatDiagnostics } from '../../src/scenarios/format-diagnostics.ts'
import { parse } from './parse.ts'
import { VALID } from './valid-scenario.ts'

const read = await formulaReader()
const VARIABLES = ['R1', 'R2', 'R3', 'w1', 'w2', 'w3']
const withBlock = (block: string): string => VALID.replace('parameters:', `resilience: ${block}\nparameters:`)

describe('the resilience block', () => {
  it('is judged at the end with the weights of the paper where nothing is said', async () => {
    const { scenario } = await parse(VALID)
    expect(scenario?.resilience?.years).toEqual([6])
    const values = { R1: 0.75, R2: 0.66316205, R3: 0.61, w1: 0.4, w2: 0.3, w3: 0.3 }
    expect(evaluateFormula(scenario?.resilience?.formula ?? 0, values)).toBeCloseTo(0.681948615, 12)
  })

  it('names years and a formula', async () => {
    const { scenario, diagnostics } = await parse(withBlock('{ years: [6, 3, 3], formula: 0.4 R1 + 0.3 R2 + 0.3 R3 }'))
    expect(diagnostics).toEqual([])
    expect(scenario?.resilience?.years).toEqual([3, 6])
    expect(scenario?.resilience?.text).toBe('0.4 R1 + 0.3 R2 + 0.3 R3')
    expect(evaluateFormula(scenario?.resilience?.formula ?? 0, { R1: 0.75, R2: 0.66316205, R3: 0.61 })).toBeCloseTo(0.681948615, 12)
  })

  it('can be switched off', async () => {
    const { scenario, diagnostics } = await parse(withBlock('off'))
    expect(diagnostics).toEqual([])
    expect(scenario?.resilience).toBeUndefined()
  })

  it('survives as plain data', async () => {
    const { scenario } = await parse(withBlock('{ formula: (R1 R2 R3)^(1/3) }'))
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario)
  })

  it.each([
    ['{ years: [7] }', ['R0314']],
    ['{ years: [] }', ['R0106']],
    ['{ years: [0] }', ['R0201']],
    ['{ year: 3 }', ['R0102']],
    ['on', ['R0104']],
    ['{ formula: R1 + R2 + R3 }', ['R0321']],
    ['{ formula: R1 / R2 }', ['R0321']],
    ['{ formula: R1 - R2 }', ['R0321']],
    ['{ formula: 0.5 R1 + 0.5 R4 }', ['R0320']],
    ['{ formula: "R1 +" }', ['R0320']],
  ])('%s is refused', async (block, codes) => {
    const { scenario, diagnostics } = await parse(withBlock(block))
    expect(scenario).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(codes)
  })

  it('refuses weights that leave nothing', async () => {
    const text = VALID.replace('{ prices.manure: 150 }', '{ prices.manure: 150, resilience.w1: 0, resilience.w2: 0, resilience.w3: 0 }')
    const { diagnostics } = await parse(text)
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['R0321'])
  })

  it('tells what is wrong in both languages', async () => {
    const { diagnostics, sources } = await parse(withBlock('{ formula: 0.5 R1 + 0.8 R2 }'))
    expect(formatDiagnostics(diagnostics, sources, { lang: 'en' })).toContain(
      'formula "0.5 R1 + 0.8 R2" gives 1.3 where R1 = 1, R2 = 1, R3 = 0; an index must stay within 0 and 1',
    )
    expect(formatDiagnostics(diagnostics, sources, { lang: 'zh' })).toContain(
      '公式“0.5 R1 + 0.8 R2”在 R1 = 1, R2 = 1, R3 = 0 时为 1.3；指数应在 0 至 1 之间',
    )
  })
})

describe('formulas', () => {
  const valueOf = (text: string, values: Readonly<Record<string, number>>): number => {
    const found = read(text, VARIABLES)
    if ('reason' in found) throw new Error(found.reason.en)
    return evaluateFormula(found.formula, values)
  }

  it.each([
    ['R1^0.4 R2^0.3 R3^0.3', 0.6793248700499959],
    ['min(R1, R2, R3)', 0.61],
    ['max(R1, 0.8) - abs(-R3)', 0.19],
    ['sqrt(R1 * R3)', 0.6763874629234342],
    ['(R1 + R2) / 2', 0.7065],
    ['1/2 R1', 0.375],
    ['-R1 + 1', 0.25],
    ['exp(-R1) cos(pi R2)', -0.23145543117578782],
    ['log(R1) + log10(R2)', -0.46616854404700775],
    ['tan(R1) / e', 0.3427151850815193],
    ['(R2 - R1)^2', 0.007569],
    ['(R2 - R1)^3', -0.000658503],
  ])('%s', (text, value) => {
    expect(valueOf(text, { R1: 0.75, R2: 0.663, R3: 0.61 })).toBeCloseTo(value, 13)
  })

  it.each([
    ['', 'it is empty'],
    ['# nothing', 'it is empty'],
    ['R4', '"R4" is not known, only R1, R2, R3, w1, w2, w3, pi, e'],
    ['E', '"E" is not known, only R1, R2, R3, w1, w2, w3, pi, e'],
    ['R1(R2)', '"R1" is not a function, only min, max, sqrt, abs, sin, cos, tan, exp, log, log10; write "R1 * (...)" for a product'],
    ['import("fs")', '"import" is not a function, only min, max, sqrt, abs, sin, cos, tan, exp, log, log10'],
    ['R1.constructor', '"R1.constructor" is not allowed, only numbers, + - * / ^, parentheses, min, max, sqrt, abs, sin, cos, tan, exp, log, log10, pi, e'],
    ['sqrt(R1, R2)', '"sqrt" takes 1 operand, not 2'],
    ['sin(R1, R2)', '"sin" takes 1 operand, not 2'],
    ['log(R1, 10)', '"log" takes 1 operand, not 2'],
    ['min()', '"min" takes 1 to 9 operands, not 0'],
    ['0.4 · R1', 'it cannot be read at "· R1"'],
    ['0.4 R1 +', 'it ends too early'],
    ['R1 + '.repeat(60), 'it is longer than 200 characters'],
  ])('%s is refused', (text, reason) => {
    const found = read(text, VARIABLES)
    expect('reason' in found && found.reason.en).toBe(reason)
    expect('reason' in found && found.reason.zh).toMatch(/\p{Script=Han}/u)
  })

  it.each(['a = 3', 'f(x) = x', 'R1; R2', 'R1 > 0.5 ? R2 : R3', '[R1, R2]', '{ a: R1 }', '"R1"', 'true', 'R1!', "R1'", 'R1 mod R2', 'NaN', '1e999', 'R1 and R2', 'cot(R1)', 'ln(R1)', 'sin', 'evaluate("1")', '1:3', 'R1[1]'])(
    '%s is refused',
    text => {
      expect(read(text, VARIABLES)).toHaveProperty('reason')
    },
  )

  it('take e and pi for variables where variables have these names', () => {
    expect(read('2 e + pi', ['e'])).toEqual({ formula: { operator: '+', of: [{ operator: '*', of: [2, 'e'] }, Math.PI] } })
    expect(read('e', ['pi'])).toEqual({ formula: Math.E })
  })

  it('name the nearest of many variables', () => {
    const many = Array.from({ length: 30 }, (_, k) => `factor${k}`)
    const near = read('fcator7', many)
    expect('reason' in near && near.reason).toEqual({ en: '"fcator7" is not known; did you mean "factor7"?', zh: '未知的“fcator7”，是否应为“factor7”？' })
    const far = read('rain', many)
    expect('reason' in far && far.reason.en).toMatch(/^"rain" is not known, only factor0, .*, factor11, \.\.\.$/)
  })

  it('never throw, whatever is written', () => {
    const word = fc.constantFrom('R1', 'R2', 'w1', '0.4', '(', ')', '+', '-', '*', '/', '^', 'min', ',', 'sqrt', ' ', '__proto__', 'constructor', '[', '"', ';', '=', '%', '!')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(word, { maxLength: 12 }).map(words => words.join(''))), text => {
        const found = read(text, VARIABLES)
        const value = 'formula' in found ? evaluateFormula(found.formula, { R1: 0.5, R2: 0.5, w1: 0.4 }) : 0
        expect(typeof value).toBe('number')
        expect('reason' in found ? found.reason.en : '').not.toMatch(/undefined|\[object/)
      }),
    )
  })
})
