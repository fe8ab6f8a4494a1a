import type { Portfolio } from './portfolio.ts'

/** What each action takes of all that there is: the sum over resources of the share of what is available in all years. */
export function actionPrices({ actions, resources, years }: Portfolio): Float64Array {
  const totals = resources.map(({ available }) => available.reduce((sum, amount) => sum + (amount === Infinity ? 0 : amount), 0))
  return Float64Array.from(actions, ({ use }) =>
    totals.reduce((sum, total, r) => {
      let taken = 0
      for (let year = 0; year < years; year++) taken += use[r * years + year]
      return sum + (total > 0 ? taken / total : Math.max(0, taken))
    }, 0),
  )
}
