/** A sampling design on the unit hypercube, row by row: rows are made when asked for, in any order. */
export interface DesignMatrix {
  readonly rows: number
  readonly columns: number
  /**
   * Writes the values of row r, from 0 to 1, one for each column.
   * @param r from 0 to rows - 1
   * @param out of `columns` elements
   */
  row(r: number, out: Float64Array): void
}
