import type { DoseSpec } from '../dose-specs.ts'
import { doseSpec } from './dose-spec.ts'

/** One row of a dose table that says how strongly a measure acts, what its material is or what it costs: nothing to be optimised. */
export function givenSpec(...row: Parameters<typeof doseSpec>): DoseSpec {
  return { ...doseSpec(...row), role: 'given' }
}
