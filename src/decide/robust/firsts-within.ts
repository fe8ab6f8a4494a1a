/**
 * Numbers of the values that are at most `tie` above the least one; NaN never is.
 * @throws RangeError for a negative tie
 */
export function firstsWithin(values: ArrayLike<number>, tie: number): readonly number[] {
  if (!(tie >= 0)) throw new RangeError(`a tie within ${tie}: wanted a number from 0`)
  const all = Array.from(values)
  const least = all.reduce((a, b) => (b < a ? b : a), Infinity)
  return [...all.keys()].filter(i => all[i] <= least + tie)
}
