import type { Formula } from '../base/formula.ts'

/** One number of each future: an indicator, or a formula of several, of one alternative or of its difference to another. */
export interface OutputChoice {
  /** Of the names of indicators. */
  readonly formula: Formula
  readonly alternative: string
  /** The number of this alternative is taken off. */
  readonly against?: string
  /** End of a year. */
  readonly time: number
}
