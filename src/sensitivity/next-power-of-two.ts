/** The least power of two that is at least n, and at least 1; for n up to 2^30. */
export function nextPowerOfTwo(n: number): number {
  let power = 1
  while (power < n) power *= 2
  return power
}
