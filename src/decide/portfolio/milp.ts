/** A mixed integer linear programme: optimise objective * x, rows lower <= A x <= upper, columns lower <= x <= upper. Plain data. */
export interface Milp {
  readonly direction: 'max' | 'min'
  readonly objective: Float64Array
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  /** 1 where the column takes whole numbers only. */
  readonly integer: Uint8Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** The matrix by rows: entries rowStart[r] to rowStart[r + 1]. */
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}
