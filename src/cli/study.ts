import type { sensitivityReportOf, SensitivityRuns } from '../report/sensitivity-report-of.ts'

/** Runs that were made for a sensitivity analysis, what they are of, and what they were made from. */
export interface Study {
  readonly runs: SensitivityRuns
  readonly of: Parameters<typeof sensitivityReportOf>[1]
  readonly id: string
  /** Hash of the scenario; empty for a model of formulas. */
  readonly hash: string
  readonly seed: number
  /** Text of each input file. */
  readonly sources: Readonly<Record<string, string>>
}
