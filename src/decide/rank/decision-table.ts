/** What alternatives are judged by. */
export interface Criterion {
  readonly id: string
  readonly direction: 'max' | 'min'
  /**
   * Declared worst and best value, which value functions are anchored at, so that an alternative more or less does not turn the ranks of
   * the others. Absent: the worst and best value in the table, and the result says so.
   */
  readonly anchors?: { readonly worst: number; readonly best: number }
}

/** Alternatives by criteria, in the criteria's own units. */
export interface DecisionTable {
  readonly alternatives: readonly string[]
  readonly criteria: readonly Criterion[]
  /** values[alternative * criteria.length + criterion]; NaN and infinities are errors. */
  readonly values: Float64Array
}
