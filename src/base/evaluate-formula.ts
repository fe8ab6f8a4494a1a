import { cos } from './cos.ts'
import { exp } from './exp.ts'
import { formulaPower } from './formula-power.ts'
import type { Formula } from './formula.ts'
import { log } from './log.ts'
import { log10 } from './log10.ts'
import { sin } from './sin.ts'
import { tan } from './tan.ts'

/**
 * Value of a formula, the same bits in every engine. NaN where it has none: roots, logarithms and broken powers of negative
 * numbers, 0/0, a variable that is not given.
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
      return formulaPower(a, b)
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
    case 'sin':
      return sin(a)
    case 'cos':
      return cos(a)
    case 'tan':
      return tan(a)
    case 'exp':
      return exp(a)
    case 'log':
      return log(a)
    case 'log10':
      return log10(a)
  }
}
