import { pow } from '../base/pow.ts'

/**
 * What each patch sends out: area^b times the share of the region's species that it holds.
 * @param area [ha]
 * @param exponent [1] b
 * @returns [ha^b]
 */
export function seedSources(area: Float64Array, occupancy: Float64Array, exponent: number): Float64Array {
  return area.map((hectares, j) => (hectares > 0 ? pow(hectares, exponent) * occupancy[j] : 0))
}
