import type { BatchPlan } from '../blocks/batch-plan.ts'
import type { BatchSummary } from '../blocks/batch-summary.ts'
import type { PrecisionStatus } from '../blocks/precision-watch.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { SensitivityReport } from './sensitivity-report.ts'

/** A finished batch, as reports are made from it. */
export interface BatchReport {
  readonly scenario: Scenario
  readonly plan: BatchPlan
  readonly summary: BatchSummary
  /** Id of the alternative that the others are held against. */
  readonly baseline: string
  readonly sensitivity?: SensitivityReport
  /** How well the targets of a precision stop were met in the end; absent or empty: none was asked for. */
  readonly precision?: readonly PrecisionStatus[]
  /** Files that the batch was made from. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[]
}
