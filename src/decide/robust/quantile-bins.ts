/**
 * Sorts rows into bins of equal counts by a number; equal numbers are never parted, so there may be fewer bins, of unequal size. Numbers
 * with no more than `bins` different values get one bin for each of them.
 * @param values by row, finite
 * @param bins most bins, at least 1
 * @returns bin of each row; bins are numbered from 0 in the order of the numbers, none is empty
 */
export function quantileBins(values: ArrayLike<number>, bins: number): Int32Array {
  const n = values.length
  const order = Array.from({ length: n }, (_, i) => i).toSorted((a, b) => values[a] - values[b] || a - b)
  const isNew = (j: number): boolean => j === 0 || values[order[j]] !== values[order[j - 1]]
  const distinct = order.reduce((count, _, j) => count + (isNew(j) ? 1 : 0), 0)
  const result = new Int32Array(n)
  let bin = -1
  let part = -1
  for (let j = 0; j < n; j++) {
    const wanted = Math.floor((j * bins) / n)
    if (isNew(j) && (distinct <= bins || wanted > part)) {
      bin++
      part = wanted
    }
    result[order[j]] = bin
  }
  return result
}
