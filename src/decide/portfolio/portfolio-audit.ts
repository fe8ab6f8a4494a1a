import type { Text } from '../../base/text.ts'
import type { PortfolioRule } from './portfolio.ts'

/** One row of an audit: what a rule, a year's resource or a bound of an objective allows, and what a plan has. */
export interface AuditRow {
  /** Rule, resource or objective, and the year where there is one. */
  readonly id: string
  readonly title: Text
  readonly kind: PortfolioRule['kind'] | 'resource' | 'objective'
  readonly year?: number
  /** The action that it speaks of, where it is about one. */
  readonly action?: number
  readonly unit: string
  readonly left: number
  readonly relation: '<=' | '>=' | '='
  readonly right: number
  /** By how much it is broken, in its own unit; 0: it is kept. */
  readonly broken: number
  /**
   * The same over the greater of 1 and the right side; with carry-over, over all that was made available up to the year; for an objective,
   * over the right side or the greatest benefit of an action, whichever is more.
   */
  readonly scaled: number
  readonly sentence: Text
}

export interface PortfolioAudit {
  readonly rows: readonly AuditRow[]
  /** Sum of what is broken, scaled; up to 1e-9 of each counts as 0. */
  readonly violation: number
  /** By resource and year: spent[resource][year - 1], and what is carried over from each year to the next (0 without carry-over). */
  readonly spent: readonly (readonly number[])[]
  readonly carried: readonly (readonly number[])[]
}
