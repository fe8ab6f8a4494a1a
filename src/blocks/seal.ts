import { checksum } from '../base/checksum.ts'

/** Key and placeholder of the seal among a file's metadata. */
export const SEAL = { key: 'regreen.seal', open: '0'.repeat(16) } as const

/** Bytes between the key and its value in a Parquet footer: the head of the field and the length of the text. */
const GAP = 2

/**
 * Closes the seal of a Parquet file, in place: a checksum of all its bytes, written over the placeholder among its metadata. So a file can be
 * checked before anything in it is believed; readers of damaged files may otherwise never come back.
 * @param bytes a file whose metadata holds {@link SEAL}
 * @returns the same bytes
 * @throws RangeError when there is no placeholder
 */
export function seal(bytes: Uint8Array): Uint8Array {
  const at = placeOf(bytes)
  if (at === undefined) throw new RangeError('the file has no place for a seal')
  const sum = sumOf(bytes, at)
  for (let k = 0; k < sum.length; k++) bytes[at + k] = sum.charCodeAt(k)
  return bytes
}

/** Are the bytes of a file those that were sealed? Changes nothing. */
export function isSealed(bytes: Uint8Array): boolean {
  const at = placeOf(bytes)
  if (at === undefined) return false
  const sum = sumOf(bytes, at)
  for (let k = 0; k < sum.length; k++) if (bytes[at + k] !== sum.charCodeAt(k)) return false
  return true
}

/** Where the value of the seal begins; the footer is at the end, so it is looked for from there. */
function placeOf(bytes: Uint8Array): number | undefined {
  const { key, open } = SEAL
  for (let at = bytes.length - key.length - GAP - open.length; at >= 0; at--) {
    let k = 0
    while (k < key.length && bytes[at + k] === key.charCodeAt(k)) k++
    if (k === key.length) return at + key.length + GAP
  }
  return undefined
}

/** Checksum of the bytes with the value of the seal left open. */
function sumOf(bytes: Uint8Array, at: number): string {
  const words = new Uint32Array(Math.ceil(bytes.length / 4) + 1)
  const copy = new Uint8Array(words.buffer)
  copy.set(bytes)
  for (let k = 0; k < SEAL.open.length; k++) copy[at + k] = SEAL.open.charCodeAt(k)
  words[words.length - 1] = bytes.length
  return checksum([words])
}
