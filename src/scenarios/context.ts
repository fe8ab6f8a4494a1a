import type { Faults } from './faults.ts'
import type { FormulaReader } from './formula-reader.ts'
import type { Places } from './places.ts'
import type { UnitConverter } from './unit-converter.ts'

/** What every step of reading a scenario needs. */
export interface Context {
  readonly faults: Faults
  readonly places: Places
  readonly units: UnitConverter
  readonly formulas: FormulaReader
  /** Plain content of the file, tables put in. */
  readonly root: Record<string, unknown>
}
