/** Patches of a raster, numbered from 0 by their first cell in row order. */
export interface Patches {
  /** Patch of each cell, `rows * columns`; -1 is none. */
  readonly labels: Int32Array
  /** How many patches there are. */
  readonly count: number
}
