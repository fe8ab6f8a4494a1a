import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../src/base/compile-formula.ts'
import { evaluateFormula } from '../../src/base/evaluate-formula.ts'
import type { Formula, FormulaOperator } from '../../src/base/formula.ts'

const NAMES = ['x', 'y', 'constructor'] as const
const BINARY: readonly FormulaOperator[] = ['+', '-', '*', '/', '^']
const UNARY: readonly FormulaOperator[] = ['negative', 'sqrt', 'abs', 'sin', 'cos', 'tan', 'exp', 'log', 'log10']
const MANY: readonly FormulaOperator[] = ['min', 'max']

const { formula } = fc.letrec<{ formula: Formula; leaf: Formula; node: Formula }>(tie => ({
  leaf: fc.oneof(fc.constantFrom<Formula>(...NAMES, 'unknown'), fc.double(), fc.integer({ min: -4, max: 4 })),
  node: fc.oneof(
    fc.record({ operator: fc.constantFrom(...BINARY), of: fc.tuple(tie('formula'), tie('formula')) }),
    fc.record({ operator: fc.constantFrom(...UNARY), of: fc.tuple(tie('formula')) }),
    fc.record({ operator: fc.constantFrom(...MANY), of: fc.array(tie('formula'), { minLength: 1, maxLength: 9 }) }),
  ),
  formula: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('node')),
}))

describe('compiled formulas', () => {
  it('give the same bits as the tree, zero and its sign included', () => {
    fc.assert(
      fc.property(formula, fc.double(), fc.double({ min: -3, max: 3 }), fc.double({ min: 0, max: 9 }), (tree, x, y, third) => {
        const compiled = compileFormula(tree, NAMES)
        expect(compiled(Float64Array.of(x, y, third))).toBe(evaluateFormula(tree, { x, y, constructor: third }))
      }),
      { numRuns: 2000 },
    )
  })

  it('weight, sum and power by hand: 0.4 x + y^3 - min(x, y, 0.9)', () => {
    const of = (operator: FormulaOperator, ...parts: Formula[]): Formula => ({ operator, of: parts })
    const tree = of('-', of('+', of('*', 0.4, 'x'), of('^', 'y', 3)), of('min', 'x', 'y', 0.9))
    // 0.28 + (-0.343 of y = -0.7) + 0.7
    expect(compileFormula(tree, ['y', 'x'])(Float64Array.of(-0.7, 0.7))).toBeCloseTo(0.637, 14)
  })
})
