/**
 * Stable 32-bit hash of a text, an integer from 0 to 2^32 - 1: FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units of the text,
 * low byte before high byte, then the final mix of MurmurHash3 (Appleby), so that names that differ in one letter differ in about
 * half of the bits. No Unicode normalisation: composed and decomposed letters differ.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
