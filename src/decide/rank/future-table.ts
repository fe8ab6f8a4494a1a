import type { Criterion } from './decision-table.ts'

/** Alternatives by criteria in each of the same futures. */
export interface FutureTable {
  readonly alternatives: readonly string[]
  readonly criteria: readonly Criterion[]
  readonly futures: number
  /** values[(future * alternatives.length + alternative) * criteria.length + criterion]; NaN: the run failed. */
  readonly values: Float64Array
}
