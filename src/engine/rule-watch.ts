/** What a rule remembers, one entry for each of its units, or a single one for the whole site. */
export interface RuleWatch {
  /** Months in a row for which the condition has held. */
  readonly held: Int32Array
  /** Month in which the work is due; -1 while nothing is decided. */
  readonly due: Int32Array
  /** Month of the last decision, and what was measured then. */
  readonly decided: Int32Array
  readonly value: Float64Array
  /** How often the work was done. */
  readonly done: Int32Array
  /** Month before which nobody looks again. */
  readonly rest: Int32Array
}
