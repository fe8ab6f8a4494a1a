/**
 * Effective mesh size: the expected area of the patch in which a random point of the landscape lies (0 if in none), sum a_i^2 / A.
 * Source: Jaeger (2000), Landscape Ecology 15, 115-130.
 * @param areas [ha] of each patch, >= 0
 * @param total [ha] A of the landscape, > 0 and not less than the sum of the areas
 * @returns [ha] 0 without patches, `total` if one patch fills the landscape
 * @throws RangeError if an area is negative or the patches are larger than the landscape
 */
export function effectiveMeshSize(areas: ArrayLike<number>, total: number): number {
  if (!(total > 0 && total < Infinity)) throw new RangeError(`total area is ${total} ha, wanted a finite number > 0`)
  let sum = 0
  let squares = 0
  for (let i = 0; i < areas.length; i++) {
    const area = areas[i]
    if (!(area >= 0)) throw new RangeError(`area of patch ${i} is ${area} ha, wanted a number >= 0`)
    sum += area
    squares += area * area
  }
  // The sum of many areas of cells may pass the total by rounding.
  if (sum > total * (1 + 1e-9)) throw new RangeError(`patches have ${sum} ha together, wanted at most the total of ${total} ha`)
  return squares / total
}
