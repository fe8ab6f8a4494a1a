/**
 * A raster's shape. Values lie beside it in arrays of `rows * columns`, row by row from the north-west corner; NaN is "no data".
 */
export interface Grid {
  readonly rows: number
  readonly columns: number
  /** [m] of a cell from west to east */ readonly dx: number
  /** [m] of a cell from north to south */ readonly dy: number
  /** [m] of the lower left corner of the raster; absent where it does not matter */
  readonly west?: number
  readonly south?: number
}
