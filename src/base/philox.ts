/**
 * One block of Philox4x32 with 10 rounds: four random 32-bit words from a counter of four words and a key of two, written to
 * `out`. Inputs are taken modulo 2^32. Algorithm and constants: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy
 * as 1, 2, 3", SC11; checked against the known answers of Random123.
 */
export function philox4x32(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  out: Uint32Array,
): void {
  let c0 = counter0 | 0
  let c1 = counter1 | 0
  let c2 = counter2 | 0
  let c3 = counter3 | 0
  let k0 = key0 | 0
  let k1 = key1 | 0
  for (let round = 0; round < 10; round++) {
    const high0 = highProduct(0xd251, 0x1f53, c0)
    const low0 = Math.imul(0xd2511f53, c0)
    const high1 = highProduct(0xcd9e, 0x8d57, c2)
    const low1 = Math.imul(0xcd9e8d57, c2)
    c0 = high1 ^ c1 ^ k0
    c1 = low1
    c2 = high0 ^ c3 ^ k1
    c3 = low0
    k0 = (k0 + 0x9e3779b9) | 0
    k1 = (k1 + 0xbb67ae85) | 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

/** Upper 32 bits of the unsigned product of (high 2^16 + low) and b, from 16-bit halves whose products fit in 32 bits. */
function highProduct(high: number, low: number, b: number): number {
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  // As unsigned numbers the sums stay below 2^32: (2^16 - 1)^2 + 2^16 - 1 < 2^32. `| 0` keeps V8 from widening them to doubles.
  const middle = (Math.imul(high, bLow) + (Math.imul(low, bLow) >>> 16)) | 0
  const other = (Math.imul(low, bHigh) + (middle & 0xffff)) | 0
  return (Math.imul(high, bHigh) + (middle >>> 16) + (other >>> 16)) | 0
}
