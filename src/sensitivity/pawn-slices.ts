import { quantile } from '../base/quantile.ts'

/**
 * Slice of each value, between quantiles s / S and (s + 1) / S (type 7) of all: from the lower bound to below the upper. The largest
 * value lies in none (-1), unless the last two bounds are equal: then many values are the largest, and they make the last slice.
 * @param slices S
 */
export function pawnSlices(values: Float64Array, slices: number): Int32Array {
  const sorted = values.toSorted()
  const bounds = Float64Array.from({ length: slices + 1 }, (_, s) => quantile(sorted, s / slices))
  const largest = bounds[slices] === bounds[slices - 1] ? slices - 1 : -1
  return Int32Array.from(values, value => {
    let s = slices
    while (s > 0 && bounds[s] > value) s--
    return s === slices ? largest : s
  })
}
