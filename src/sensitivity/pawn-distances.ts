/**
 * Kolmogorov-Smirnov distance, from 0 to 1, between the output within each slice and all of it.
 * @param slice of each row, rows in ascending order of the output; -1 for none
 * @param closes whether the next row has another output: distances are taken there only
 * @param weights how often each row counts; all once if left out
 * @param out one distance for each slice; NaN of an empty one
 */
export function pawnDistances(slice: Int32Array, closes: Uint8Array, weights: Float64Array | undefined, out: Float64Array): void {
  const slices = out.length
  const size = new Float64Array(slices)
  let all = 0
  for (let i = 0; i < slice.length; i++) {
    const weight = weights ? weights[i] : 1
    all += weight
    if (slice[i] >= 0) size[slice[i]] += weight
  }
  const below = new Float64Array(slices)
  let allBelow = 0
  for (let s = 0; s < slices; s++) out[s] = size[s] > 0 ? 0 : NaN
  for (let i = 0; i < slice.length; i++) {
    const weight = weights ? weights[i] : 1
    allBelow += weight
    if (slice[i] >= 0) below[slice[i]] += weight
    if (closes[i] === 0) continue
    const share = allBelow / all
    for (let s = 0; s < slices; s++) {
      const distance = Math.abs(below[s] / size[s] - share)
      if (distance > out[s]) out[s] = distance
    }
  }
}
