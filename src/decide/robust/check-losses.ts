import type { Losses } from './losses.ts'

/** @throws RangeError where the numbers do not fit the plans and futures, or there are none of either */
export function checkLosses({ plans, futures, values }: Losses): void {
  if (plans.length === 0 || !Number.isInteger(futures) || futures < 1)
    throw new RangeError(`${plans.length} plans in ${futures} futures: wanted at least one of each`)
  if (values.length !== plans.length * futures)
    throw new RangeError(`${values.length} losses of ${plans.length} plans in ${futures} futures: wanted ${plans.length * futures}`)
}
