/** Ranks of values from 1, smallest first; equal values share the mean of their ranks. Values without NaN. */
export function averageRanks(values: Float64Array): Float64Array {
  const n = values.length
  const order = Uint32Array.from(values, (_, i) => i).toSorted((a, b) => values[a] - values[b])
  const ranks = new Float64Array(n)
  for (let start = 0; start < n;) {
    let end = start + 1
    while (end < n && values[order[end]] === values[order[start]]) end++
    for (let i = start; i < end; i++) ranks[order[i]] = (start + end + 1) / 2
    start = end
  }
  return ranks
}
