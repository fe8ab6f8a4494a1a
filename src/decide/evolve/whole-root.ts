import { pow } from '../../base/pow.ts'

/** x^(1/n) for x >= 0 and n > 0, by square roots where n is a power of 2 up to 1024, else by `pow`: the same bits in every engine. */
export function wholeRoot(x: number, n: number): number {
  if (!(n >= 1 && n <= 1024 && Number.isInteger(n) && (n & (n - 1)) === 0)) return pow(x, 1 / n)
  let root = x
  for (let rest = n; rest > 1; rest >>= 1) root = Math.sqrt(root)
  return root
}
