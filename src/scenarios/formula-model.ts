import type { Formula } from '../base/formula.ts'
import type { ParamSpec } from '../base/param-spec.ts'
import type { Text } from '../base/text.ts'

/** A model that a user writes as formulas: what is uncertain, and what follows from it. Plain data. */
export interface FormulaModel {
  readonly id: string
  readonly title: Text
  /** Every spec has a distribution; its default is the middle of it. */
  readonly factors: readonly { readonly name: string; readonly spec: ParamSpec }[]
  /** In the order of the file: a formula may use the factors and the outputs before it. */
  readonly outputs: readonly { readonly name: string; readonly formula: Formula }[]
}
