import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFormula } from '../../src/base/evaluate-formula.ts'
import type { Formula, FormulaOperator } from '../../src/base/formula.ts'

const of = (operator: FormulaOperator, ...parts: Formula[]): Formula => ({ operator, of: parts })

describe('formulas', () => {
  it.each<[string, Formula, number]>([
    ['sum', of('+', 'x', 2.5), 3.2],
    ['difference', of('-', 'x', 2.5), -1.8],
    ['product', of('*', 'x', 'y'), 0.21],
    ['quotient', of('/', 'x', 'y'), 2.3333333333333335],
    ['power', of('^', 'x', 0.4), 0.8670401643811234],
    ['sign', of('negative', of('abs', of('negative', 'x'))), -0.7],
    ['least', of('min', 'x', 'y', 0.5), 0.3],
    ['largest', of('max', 'x', 'y', 0.5), 0.7],
    ['root', of('sqrt', 'y'), 0.5477225575051661],
    ['square', of('^', of('negative', 'x'), 2), 0.49],
    ['odd power of a negative number', of('^', of('negative', 'x'), 3), -0.343],
    ['even power of a negative number', of('^', of('negative', 'x'), 4), 0.2401],
    ['whole power below 0 of a negative number', of('^', of('negative', 'x'), -3), -2.9154518950437325],
    ['sine', of('sin', 'x'), 0.644217687237691],
    ['cosine', of('cos', 'x'), 0.7648421872844885],
    ['tangent', of('tan', 'x'), 0.8422883804630794],
    ['exponential', of('exp', 'x'), 2.0137527074704766],
    ['natural logarithm', of('log', 'x'), -0.35667494393873245],
    ['logarithm to base 10', of('log10', 'x'), -0.1549019599857432],
  ])('%s', (_, formula, value) => {
    expect(evaluateFormula(formula, { x: 0.7, y: 0.3 })).toBeCloseTo(value, 14)
  })

  it('have no value where a variable is missing, or a root, logarithm or broken power of a negative number is asked for', () => {
    expect(evaluateFormula('toString', { x: 1 })).toBeNaN()
    expect(evaluateFormula(of('sqrt', -1), {})).toBeNaN()
    expect(evaluateFormula(of('log', -1), {})).toBeNaN()
    expect(evaluateFormula(of('^', -2, 0.5), {})).toBeNaN()
    expect(evaluateFormula(of('/', 0, 0), {})).toBeNaN()
  })

  it('nest', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(unit, unit, (x, y) => {
        expect(evaluateFormula(of('+', of('*', 0.4, 'x'), of('*', 0.6, of('-', 'y', 'x'))), { x, y })).toBe(0.4 * x + 0.6 * (y - x))
      }),
    )
  })
})
