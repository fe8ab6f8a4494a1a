import { expect, test } from 'vitest'
import { blockSum } from '../../src/base/block-sum.ts'
import { weightedMean } from '../../src/base/weighted-mean.ts'

test('weightedMean of three values: (1.5 * 2 + 4 * 0.5 + 7 * 3) / 5.5', () => {
  expect(weightedMean([1.5, 4, 7], [2, 0.5, 3])).toBe(26 / 5.5)
})

test('weightedMean without weight or values is NaN', () => {
  expect(weightedMean([1.5, 4], [0, 0])).toBeNaN()
  expect(weightedMean([], [])).toBeNaN()
})

test('weightedMean adds in the blocks of blockSum', () => {
  const values = Float64Array.from({ length: 3000 }, (_, i) => 1 / (i + 3))
  const weights = Float64Array.from({ length: 3000 }, (_, i) => 1 + ((i * 37) % 11) / 7)
  const products = values.map((value, i) => value * weights[i])
  expect(weightedMean(values, weights)).toBe(blockSum(products, 0, 3000) / blockSum(weights, 0, 3000))
})
