import type { ObservableName } from './observables.ts'
import type { Work } from './schedule.ts'

/** A work that waits for its trigger: what is watched, when it may be decided, and what follows. */
export interface Rule extends Omit<Work, 'month'> {
  readonly quantity: ObservableName
  /** The side of the threshold on which the rule fires; the threshold itself does not. */
  readonly side: 'below' | 'above'
  readonly threshold: number
  /** `unit`: each unit by its own state. `site`: all units of the rule, by the mean over treated land. */
  readonly scope: 'unit' | 'site'
  /** Relative standard deviation of what is measured [1]. */
  readonly error: number
  /** First and last month in which it may be decided; the last may be infinite. */
  readonly from: number
  readonly until: number
  /** Calendar months (1-12) in which it may be decided; empty: any. */
  readonly check: readonly number[]
  /** Months in a row that the condition must hold, at least 1. */
  readonly inARow: number
  /** Months from the decision to the work. */
  readonly delay: number
  /** Calendar months (1-12) in which the work may be done; empty: any. */
  readonly months: readonly number[]
  /** How often at most; may be infinite. */
  readonly atMost: number
  /** Months from a work to the next look, at least 1. */
  readonly pause: number
}
