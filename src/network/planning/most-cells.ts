/** How many cells so much buys, the cheapest first. */
export function mostCells(prices: readonly number[], budget: number): number {
  let left = budget
  let count = 0
  for (const price of prices.toSorted((a, b) => a - b)) {
    if (price > left) break
    left -= price
    count++
  }
  return count
}
