import { INDICATORS } from '../indicators/indicators.ts'
import type { BatchReport } from './batch-report.ts'
import { sensitivityJson, type SensitivityJson } from './sensitivity-json.ts'

const SCHEMA = 'regreen/batch@1'

/** Numbers that JSON has not, such as infinity, are null. */
export type JsonRow = Readonly<Record<string, string | number | boolean | null | readonly number[]>>

/** What `regreen batch --json` prints: a stable contract, the same bytes for the same futures. */
export interface BatchJson {
  readonly schema: typeof SCHEMA
  readonly engine: string
  readonly scenario: { readonly id: string; readonly hash: string }
  readonly seed: number
  readonly design: string
  readonly replicates: number
  readonly failed: number
  readonly reasons: BatchReport['summary']['reasons']
  readonly blockSize: number
  readonly baseline: string
  readonly alternatives: readonly { readonly id: string; readonly title: string }[]
  readonly indicators: readonly { readonly name: string; readonly unit: string; readonly direction: 'max' | 'min' }[]
  readonly times: readonly number[]
  /** Parameters that were varied. */
  readonly inputs: readonly string[]
  readonly summary: readonly JsonRow[]
  /** Against the baseline at the last time, future by future. */
  readonly differences: readonly JsonRow[]
  readonly convergence: readonly JsonRow[]
  readonly histograms: readonly JsonRow[]
  /** Only where a precision stop was asked for. */
  readonly precision?: readonly JsonRow[]
  readonly sensitivity?: SensitivityJson
  readonly files: BatchReport['inputs']
}

/** A batch as the JSON contract has it. Words are English, numbers in the units of the model. */
export function batchJson({ scenario, plan, summary, baseline, sensitivity, precision, inputs }: BatchReport): BatchJson {
  const titles = new Map(scenario.alternatives.map(({ id, title }) => [id, title.en]))
  return {
    schema: SCHEMA,
    engine: plan.engine,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed: plan.seed,
    design: plan.design.kind,
    replicates: summary.replicates,
    failed: summary.failed,
    reasons: summary.reasons,
    blockSize: plan.blockSize,
    baseline,
    alternatives: plan.alternatives.map(id => ({ id, title: titles.get(id) ?? id })),
    indicators: plan.indicators.map(name => ({ name, unit: INDICATORS[name].unit, direction: INDICATORS[name].direction })),
    times: plan.times,
    inputs: plan.inputs,
    summary: summary.rows.map(rowJson),
    differences: summary.differences.map(rowJson),
    convergence: summary.convergence.map(rowJson),
    histograms: summary.histograms.map(rowJson),
    ...(precision && {
      precision: precision.map(({ target, ...status }) => rowJson({ ...target, ...status, asked: target.halfWidth })),
    }),
    ...(sensitivity && { sensitivity: sensitivityJson(sensitivity) }),
    files: inputs,
  }
}

function rowJson(row: object): JsonRow {
  const entries = Object.entries(row) as [string, JsonRow[string]][]
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'number' && !Number.isFinite(value) ? null : value]))
}
