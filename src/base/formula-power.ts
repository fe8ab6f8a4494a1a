import { pow } from './pow.ts'

/**
 * Power of a formula, the same bits in every engine. Beyond `pow` it takes negative bases where the exponent is whole: (-2)^3 = -8.
 * Other powers of negative numbers are NaN. A square is a product, which is both faster and rounded better.
 */
export function formulaPower(base: number, exponent: number): number {
  if (exponent === 2) return base * base
  if (!(base < 0 && Number.isInteger(exponent))) return pow(base, exponent)
  const size = pow(-base, exponent)
  return exponent % 2 === 0 ? size : -size
}
