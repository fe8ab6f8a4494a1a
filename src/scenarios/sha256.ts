/* oxlint-disable typescript/no-non-null-assertion -- every index is within its array by the construction of the standard */
/**
 * SHA-256 (FIPS 180-4) of UTF-8 text, as 64 hex digits. Our own, and not WebCrypto, because `crypto.subtle` is missing in pages that
 * are not served over https or from localhost (`regreen serve` in a classroom), and because a hash that is not a promise keeps
 * callers simple. Tested against the published answers; about 40 MB/s, a scenario is some 30 kB.
 */
export function sha256(text: string): string {
  const blocks = padded(utf8(text))
  const state = Uint32Array.from(INITIAL)
  const words = new Uint32Array(64)
  for (let at = 0; at < blocks.length; at += 16) compress(state, blocks, at, words)
  return Array.from(state, word => word.toString(16).padStart(8, '0')).join('')
}

/** First 32 bits of the fractional parts of square roots (then cube roots) of the first primes, which the standard asks for. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223, 227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307, 311]
const INITIAL = PRIMES.slice(0, 8).map(prime => rootBits(BigInt(prime), 2n))
const ROUND = Uint32Array.from(PRIMES, prime => rootBits(BigInt(prime), 3n))

/** floor(prime^(1/degree) 2^32) mod 2^32 in whole numbers, so that it does not hang on the engine's Math.cbrt. */
function rootBits(prime: bigint, degree: bigint): number {
  const scaled = prime << (32n * degree)
  let low = 0n
  let high = 1n << 40n
  while (low < high) {
    const middle = (low + high + 1n) >> 1n
    if (middle ** degree <= scaled) low = middle
    else high = middle - 1n
  }
  return Number(low & 0xffffffffn)
}

/** UTF-8 bytes; a lone surrogate becomes U+FFFD, as TextEncoder does. */
function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const char of text) {
    const point = char.codePointAt(0)!
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return bytes
}

/** Message, a one bit, zeros and the length in bits: whole blocks of 16 big-endian words. */
function padded(bytes: readonly number[]): Uint32Array {
  const words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16)
  for (let i = 0; i < bytes.length; i++) words[i >> 2]! |= bytes[i]! << (24 - 8 * (i & 3))
  words[bytes.length >> 2]! |= 0x80 << (24 - 8 * (bytes.length & 3))
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000)
  words[words.length - 1] = bytes.length << 3
  return words
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

function compress(state: Uint32Array, blocks: Uint32Array, at: number, w: Uint32Array): void {
  for (let t = 0; t < 16; t++) w[t] = blocks[at + t]!
  for (let t = 16; t < 64; t++) {
    const [a, b] = [w[t - 15]!, w[t - 2]!]
    w[t] = w[t - 16]! + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + w[t - 7]! + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10))
  }
  let [a, b, c, d, e, f, g, h] = Array.from(state) as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t++) {
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[t]! + w[t]!) | 0
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = state[i]! + value))
}
