import type { Status } from '../../base/param-spec.ts'
import type { DoseSpec } from '../dose-specs.ts'

/** One row of a dose table that says how much of a measure is done; the bill follows it. */
export function doseSpec(
  en: string,
  zh: string,
  unit: string,
  value: number,
  min: number,
  max: number,
  status: Status,
  source: string,
): DoseSpec {
  return { label: { en, zh }, unit, default: value, min, max, status, source, role: 'decision' }
}
