/** Folds the bits of numbers into a checksum (FNV-1a over 32-bit words). */
export function checksum(values: Float64Array, start = 0x811c9dc5): number {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
  let sum = start
  for (let k = 0; k < words.length; k++) sum = Math.imul(sum ^ words[k], 0x01000193)
  return sum >>> 0
}
