import { corridorWidth } from './corridor-width.ts'
import type { Grid } from './grid.ts'

/** A corridor cut out of its map. */
export interface CorridorExtent {
  /** 1 in the corridor. */
  readonly mask: Uint8Array
  /** [m2] of the corridor outside the two patches */
  readonly area: number
  /** [m] of the narrowest place on the widest way between the patches */
  readonly width: number
}

/**
 * Cells whose excess is at most a cutoff, with area and least width. The cutoff is a cost, not a width.
 *
 * @param excess [cost m] of a pair, from `leastCostCorridor`
 * @param cutoff [cost m]
 * @param a cells of the first patch
 * @param b cells of the second patch
 * @throws RangeError for a cutoff below 0
 */
export function corridorExtent(
  grid: Grid,
  excess: Float64Array,
  cutoff: number,
  a: Int32Array | Uint32Array,
  b: Int32Array | Uint32Array,
): CorridorExtent {
  if (!(cutoff >= 0)) throw new RangeError(`cutoff ${cutoff}: it must be 0 or above`)
  const mask = Uint8Array.from(excess, value => (value <= cutoff && value < Infinity ? 1 : 0))
  const outside = mask.slice()
  for (let k = 0; k < a.length; k++) outside[a[k]] = 0
  for (let k = 0; k < b.length; k++) outside[b[k]] = 0
  let count = 0
  for (let cell = 0; cell < outside.length; cell++) count += outside[cell]
  return { mask, area: count * grid.dx * grid.dy, width: corridorWidth(grid, mask, a, b) }
}
