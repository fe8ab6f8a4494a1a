import type { Formula } from './formula.ts'
import { pow } from './pow.ts'

/**
 * Value of a formula, the same bits in every engine. NaN where it has none: roots and broken powers of negative numbers, 0/0, a variable
 * that is not given.
 * @param variables values by name
 */
export function evaluateFormula(formula: Formula, variables: Readonly<Record<string, number>>): number {
  if (typeof formula === 'number') return formula
  if (typeof formula === 'string') return Object.hasOwn(variables, formula) ? variables[formula] : Number.NaN
  const values = formula.of.map(part => evaluateFormula(part, variables))
  const [a, b] = values
  switch (formula.operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '^':
      return pow(a, b)
    case 'negative':
      return -a
    case 'min':
      return Math.min(...values)
    case 'max':
      return Math.max(...values)
    case 'sqrt':
      return Math.sqrt(a)
    case 'abs':
      return Math.abs(a)
  }
}
