/** x of L x = b, for a lower triangular L by rows with as many rows as b has. */
export function solveLower(lower: readonly (readonly number[])[], b: readonly number[]): readonly number[] {
  const x: number[] = []
  for (let i = 0; i < b.length; i++) {
    let rest = b[i]
    for (let j = 0; j < i; j++) rest -= lower[i][j] * x[j]
    x.push(rest / lower[i][i])
  }
  return x
}
