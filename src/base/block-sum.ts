/** Indices per block. Part of the result's bits: never change it. */
const BLOCK = 1024

/**
 * Sum of values[lo] to values[hi - 1]; 0 if there are none. Blocks end at multiples of 1024 of the index; each is summed from left
 * to right and the block sums are added in order. So threads that take whole blocks get the same bits as one thread.
 */
export function blockSum(values: ArrayLike<number>, lo: number, hi: number): number {
  let total = 0
  for (let start = lo; start < hi;) {
    const end = Math.min(hi, (Math.floor(start / BLOCK) + 1) * BLOCK)
    let sum = 0
    for (let i = start; i < end; i++) sum += values[i]
    total += sum
    start = end
  }
  return total
}
