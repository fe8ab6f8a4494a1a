/**
 * Lower triangular factor L of a symmetric matrix with L L^T equal to it, row by row. Rows of a matrix that is not positive definite
 * hold NaN from where that shows.
 */
export function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const factor: number[][] = []
  for (let i = 0; i < matrix.length; i++) {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j]
      const other = j === i ? row : factor[j]
      for (let k = 0; k < j; k++) rest -= row[k] * other[k]
      row.push(j === i ? (rest > 0 ? Math.sqrt(rest) : NaN) : rest / factor[j][j])
    }
    factor.push(row)
  }
  return factor
}
