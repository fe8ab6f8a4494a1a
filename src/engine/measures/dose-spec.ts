import type { ParamSpec, Status } from '../../base/param-spec.ts'

/** One row of a dose table. */
export function doseSpec(
  en: string,
  zh: string,
  unit: string,
  value: number,
  min: number,
  max: number,
  status: Status,
  source: string,
): ParamSpec {
  return { label: { en, zh }, unit, default: value, min, max, status, source }
}
