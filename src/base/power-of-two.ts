/**
 * Powers of two: `POWER_OF_TWO[e + 1074]` is 2^e exactly, for e from -1074 (smallest subnormal) to 1023. Multiplying by one is
 * exact unless the product is subnormal, and it is faster than writing exponent bits through a shared buffer, which stalls on the
 * narrow store followed by the wide load.
 */
export const POWER_OF_TWO: Float64Array = build()

function build(): Float64Array {
  const powers = new Float64Array(2098)
  powers[1074] = 1
  for (let e = 1; e <= 1023; e++) powers[1074 + e] = powers[1073 + e] * 2
  for (let e = 1; e <= 1074; e++) powers[1074 - e] = powers[1075 - e] / 2
  return powers
}
