import type { Grid } from '../raster/grid.ts'

/** A raster that current flows through, and how its cells are joined. */
export interface Landscape {
  readonly grid: Grid
  /** [1] resistance or conductance of each cell; NaN: no data, nothing passes. A resistance of Infinity does not pass either. */
  readonly values: Float64Array
  /** What `values` are. */
  readonly kind: 'resistance' | 'conductance'
  /** Cells with a value > 0 take part, those with 0 or NaN do not; absent: all do. */
  readonly mask?: Float64Array
  /** Cells with the same id > 0 are joined without resistance; 0 or NaN: none. */
  readonly polygons?: Float64Array
  /** 4: sides; 8: sides and diagonals, which are sqrt(2) as long. Default 8. */
  readonly neighbours?: 4 | 8
  /** A step between two cells has the mean of their resistances or the mean of their conductances. Default conductance. */
  readonly average?: 'resistance' | 'conductance'
}
