import type { Text } from '../../base/text.ts'

/** One row of an audit: what a rule or a year's resource allows, and what a plan has. */
export interface AuditRow {
  /** Rule or resource, and the year where there is one. */
  readonly id: string
  readonly year?: number
  readonly left: number
  readonly relation: '<=' | '>=' | '='
  readonly right: number
  /** By how much it is broken, in its own unit; 0: it is kept. */
  readonly broken: number
  /** The same over the greater of 1 and the right side. */
  readonly scaled: number
  readonly sentence: Text
}

export interface PortfolioAudit {
  readonly rows: readonly AuditRow[]
  /** Sum of what is broken, scaled; up to 1e-9 counts as 0. */
  readonly violation: number
  /** By resource and year: spent[resource][year - 1], and what is carried over from each year to the next (0 without carry-over). */
  readonly spent: readonly (readonly number[])[]
  readonly carried: readonly (readonly number[])[]
}
