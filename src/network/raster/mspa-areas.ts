import type { Grid } from './grid.ts'
import { MSPA_CLASSES } from './mspa-classes.ts'
import type { MspaResult } from './mspa.ts'

/** [m2] in a hectare */
const HECTARE = 10_000

/**
 * Area of each class.
 * @returns [ha] by index into `MSPA_CLASSES`; all of them together are the area of the raster
 */
export function mspaAreas(grid: Grid, { classes }: MspaResult): Float64Array {
  const areas = new Float64Array(MSPA_CLASSES.length)
  for (let i = 0; i < classes.length; i++) {
    const value = classes[i]
    areas[value] = areas[value] + 1
  }
  for (let k = 0; k < areas.length; k++) areas[k] = (areas[k] * (grid.dx * grid.dy)) / HECTARE
  return areas
}
