import { effectiveMeshSize } from './effective-mesh-size.ts'

/**
 * Degree of landscape division: the chance that two random points of the landscape do not lie in the same patch, 1 - sum (a_i / A)^2.
 * Source: Jaeger (2000), Landscape Ecology 15, 115-130.
 * @param areas [ha] of each patch, >= 0
 * @param total [ha] A of the landscape, > 0 and not less than the sum of the areas
 * @returns [1] 0 (one patch fills the landscape) to 1 (no patches)
 * @throws RangeError as `effectiveMeshSize`
 */
export function landscapeDivision(areas: ArrayLike<number>, total: number): number {
  return 1 - effectiveMeshSize(areas, total) / total
}
