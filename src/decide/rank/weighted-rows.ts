/**
 * Weighted sum of each row.
 * @param values values[row * weights.length + column]
 */
export function weightedRows(values: Float64Array, weights: Float64Array): Float64Array {
  const columns = weights.length
  return Float64Array.from({ length: values.length / columns }, (_, i) => {
    let sum = 0
    for (let k = 0; k < columns; k++) sum += weights[k] * values[i * columns + k]
    return sum
  })
}
