/** One input of the cases, a value for each. */
export interface CaseColumn {
  readonly name: string
  /** `integer`: limits lie on whole numbers. `category`: values are indices into `categories`, without an order. */
  readonly kind: 'number' | 'integer' | 'category'
  readonly values: Float64Array
  /** Names of the categories, for that kind only. */
  readonly categories?: readonly string[]
}

/** Futures that a plan was tried in: what they were like, and where it failed. */
export interface Cases {
  readonly columns: readonly CaseColumn[]
  /** By row: 1 where the plan fails, 0 where it does not. */
  readonly fails: Uint8Array
  /** By row, above 0; absent: all 1. */
  readonly weights?: Float64Array
}
