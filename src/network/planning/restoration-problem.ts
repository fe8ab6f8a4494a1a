import type { Grid } from '../raster/grid.ts'

/** Which cells of a raster to turn into habitat, so that a landscape is as connected as it can be. */
export interface RestorationProblem {
  readonly grid: Grid
  /** `rows * columns`, not 0 is habitat. */
  readonly habitat: Uint8Array
  /** `rows * columns`, not 0 belongs to the landscape. */
  readonly inside: Uint8Array
  /** [ha] that must be restored for a cell to be habitat; Infinity: it cannot be. Cells of habitat or outside are passed over. */
  readonly cost: Float64Array
  /** [ha] at most, in all */
  readonly budget: number
  /** [ha] at least, in all; default 0 */
  readonly least?: number
  /** [m] of the smallest circle around the centres of the cells; default: any */
  readonly diameter?: number
  /** Cells of one patch touch over sides (4) or over sides and corners (8). */
  readonly neighbours: 4 | 8
  /**
   * `mesh`: effective mesh size, sum a_i^2 / A. `iic`: integral index of connectivity, sum a_i a_j / (1 + nl_ij) / A^2. All cells count with
   * the area dx dy, A is the area of the cells inside.
   */
  readonly metric: 'mesh' | 'iic'
  /** For `iic`: patches are linked when cells of them lie at most so many cells apart in both directions, the four far corners left out. */
  readonly gap?: number
}
