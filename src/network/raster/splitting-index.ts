import { effectiveMeshSize } from './effective-mesh-size.ts'

/**
 * Splitting index: into how many patches of equal size the landscape would have to be cut for the same division, A^2 / sum a_i^2.
 * Source: Jaeger (2000), Landscape Ecology 15, 115-130.
 * @param areas [ha] of each patch, >= 0
 * @param total [ha] A of the landscape, > 0 and not less than the sum of the areas
 * @returns [1] >= 1; Infinity without patches
 * @throws RangeError as `effectiveMeshSize`
 */
export function splittingIndex(areas: ArrayLike<number>, total: number): number {
  return total / effectiveMeshSize(areas, total)
}
