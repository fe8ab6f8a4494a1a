import type { Grid } from './grid.ts'
import type { Patches } from './patches.ts'

/** [m2] in a hectare */
const HECTARE = 10_000

/**
 * Area of each patch: number of cells times dx dy.
 * @returns [ha] by patch
 */
export function patchAreas(grid: Grid, { labels, count }: Patches): Float64Array {
  const areas = new Float64Array(count)
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]
    if (label >= 0) areas[label] = areas[label] + 1
  }
  // Counted first and multiplied once, so that large patches carry no rounding of a long sum.
  for (let k = 0; k < count; k++) areas[k] = (areas[k] * (grid.dx * grid.dy)) / HECTARE
  return areas
}
