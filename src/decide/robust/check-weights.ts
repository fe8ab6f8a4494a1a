/** @throws RangeError where there is not one finite weight of at least 0 for each future, or all are 0 */
export function checkWeights(weights: ArrayLike<number>, futures: number): void {
  if (weights.length !== futures) throw new RangeError(`${weights.length} weights of ${futures} futures`)
  let sum = 0
  for (let s = 0; s < futures; s++) {
    if (!(weights[s] >= 0 && weights[s] < Infinity))
      throw new RangeError(`weight ${weights[s]} of future ${s}: wanted a finite number from 0`)
    sum += weights[s]
  }
  if (!(sum > 0)) throw new RangeError('the weights of the futures are all 0')
}
