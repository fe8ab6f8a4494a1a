/** Operators and functions of a formula. */
export type FormulaOperator =
  '+' | '-' | '*' | '/' | '^' | 'negative' | 'min' | 'max' | 'sqrt' | 'abs' | 'sin' | 'cos' | 'tan' | 'exp' | 'log' | 'log10'

/** A formula as plain data: a number, the name of a variable, or an operator with what it acts on. */
export type Formula = number | string | { readonly operator: FormulaOperator; readonly of: readonly Formula[] }
