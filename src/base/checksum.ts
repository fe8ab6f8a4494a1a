/**
 * Checksum of 64 bits, as 16 hex digits, over the bits of columns of numbers in order: finds damage, not malice. Two lanes of multiply and
 * rotate over 32-bit words (in the manner of MurmurHash3's mixing); the bits of a number are taken low word first, as on all machines that
 * run JavaScript today.
 */
export function checksum(columns: readonly (Float64Array | Uint32Array)[]): string {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  for (const column of columns) {
    const words = new Uint32Array(column.buffer, column.byteOffset, column.byteLength / 4)
    for (let i = 0; i < words.length; i++) {
      a = Math.imul(a ^ words[i], 0xcc9e2d51)
      a = (a << 15) | (a >>> 17)
      b = Math.imul(b + words[i] + a, 0x1b873593)
      b = (b << 13) | (b >>> 19)
    }
    a = Math.imul(a ^ words.length, 0xc2b2ae35)
  }
  a ^= a >>> 16
  b ^= b >>> 15
  return [a, b].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
