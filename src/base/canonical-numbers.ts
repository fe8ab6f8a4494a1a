/**
 * Gives each number of a column its plain form, in place: one 0 and one NaN. Their other bit patterns (-0, NaN with a sign or a payload)
 * differ between machines and are lost in files.
 */
export function canonicalNumbers(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) {
    const x = values[i]
    values[i] = x === x ? x + 0 : NaN
  }
  return values
}
