import type { ParamSpec } from '../base/param-spec.ts'
import type { QuantitySpec } from './quantity-spec.ts'

/** What a dose of `spec` must be: like the table, and an angle may also be given as a slope in percent. */
export function doseQuantity({ unit, min, max }: ParamSpec): QuantitySpec {
  return unit === 'deg' ? { unit, min, max, kind: 'slope' } : { unit, min, max }
}
