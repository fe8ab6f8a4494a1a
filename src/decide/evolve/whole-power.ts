import { pow } from '../../base/pow.ts'

/** x^n for x >= 0, by squaring where n is a whole number from 0 to 1024, else by `pow`: the same bits in every engine. */
export function wholePower(x: number, n: number): number {
  if (!(Number.isInteger(n) && n >= 0 && n <= 1024)) return pow(x, n)
  let result = 1
  let square = x
  for (let rest = n; rest > 0; rest >>= 1) {
    if (rest & 1) result *= square
    square *= square
  }
  return result
}
