const float = new Float64Array(1)
const words = new Int32Array(float.buffer)

/**
 * Upper 32 bits of the IEEE 754 double `x` as a signed integer: sign, 11 exponent bits, 20 fraction bits. Assumes a little-endian
 * machine, as every platform with Node or a current browser is.
 */
export function highWord(x: number): number {
  float[0] = x
  return words[1]
}
