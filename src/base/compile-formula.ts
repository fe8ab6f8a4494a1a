import { cos } from './cos.ts'
import { exp } from './exp.ts'
import { formulaPower } from './formula-power.ts'
import type { Formula, FormulaOperator } from './formula.ts'
import { log } from './log.ts'
import { log10 } from './log10.ts'
import { sin } from './sin.ts'
import { tan } from './tan.ts'

type Compiled = (values: Float64Array) => number

/**
 * Makes a formula ready to be worked out many times: the same bits as `evaluateFormula`, without looking up names or making arrays.
 * @param variables name of each entry of `values`; a variable of the formula that is not among them is NaN
 * @returns the value of the formula for the values of its variables
 */
export function compileFormula(formula: Formula, variables: readonly string[]): (values: Float64Array) => number {
  if (typeof formula === 'number') return () => formula
  if (typeof formula === 'string') {
    const index = variables.indexOf(formula)
    return index < 0 ? () => Number.NaN : values => values[index]
  }
  const { operator, of } = formula
  const [factor] = of
  // The usual weight before a term saves a call.
  if (operator === '*' && typeof factor === 'number' && of.length === 2) {
    const term = compileFormula(of[1], variables)
    return values => factor * term(values)
  }
  const parts = of.map(part => compileFormula(part, variables))
  return compileOperator(operator, parts)
}

function compileOperator(operator: FormulaOperator, parts: readonly Compiled[]): Compiled {
  const [a, b] = parts
  switch (operator) {
    case '+':
      return values => a(values) + b(values)
    case '-':
      return values => a(values) - b(values)
    case '*':
      return values => a(values) * b(values)
    case '/':
      return values => a(values) / b(values)
    case '^':
      return values => formulaPower(a(values), b(values))
    case 'negative':
      return values => -a(values)
    case 'min':
      return parts.reduce((least, part) => values => Math.min(least(values), part(values)))
    case 'max':
      return parts.reduce((most, part) => values => Math.max(most(values), part(values)))
    case 'sqrt':
      return values => Math.sqrt(a(values))
    case 'abs':
      return values => Math.abs(a(values))
    case 'sin':
      return values => sin(a(values))
    case 'cos':
      return values => cos(a(values))
    case 'tan':
      return values => tan(a(values))
    case 'exp':
      return values => exp(a(values))
    case 'log':
      return values => log(a(values))
    case 'log10':
      return values => log10(a(values))
  }
}
