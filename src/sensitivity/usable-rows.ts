/** Numbers of the rows whose output and factors are all finite, ascending. */
export function usableRows(factors: readonly Float64Array[], output: Float64Array): Uint32Array {
  const rows = new Uint32Array(output.length)
  let count = 0
  for (let r = 0; r < output.length; r++) {
    let usable = Number.isFinite(output[r])
    for (let j = 0; usable && j < factors.length; j++) usable = Number.isFinite(factors[j][r])
    if (usable) rows[count++] = r
  }
  return rows.subarray(0, count)
}
