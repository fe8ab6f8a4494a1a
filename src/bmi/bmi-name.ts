import type { FieldName } from '../engine/fields.ts'
import { STANDARD_NAMES } from './standard-names.ts'

/** The name by which a column is known outside: its CSDMS standard name, else one of our own, `x_land_unit__soil_depth`. */
export function bmiName(field: FieldName): string {
  const standard: Readonly<Partial<Record<FieldName, string>>> = STANDARD_NAMES
  return standard[field] ?? `x_land_unit__${field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`
}
