import { expect, test } from 'vitest'
import fc from 'fast-check'
import { triangularQuantile } from '../../src/base/triangular-quantile.ts'
import { KNOWN_ANSWERS, relativeError } from './known-answers.ts'

test.each(KNOWN_ANSWERS.tables['triangularQuantile'])('triangularQuantile(%d, %d, %d, %d) is %d', (u, low, mode, high, value) => {
  expect(relativeError(triangularQuantile(u, low, mode, high), value)).toBeLessThan(1e-14)
})

test('triangularQuantile gives its ends exactly, also when the mode is an end or all are equal', () => {
  expect(triangularQuantile(0, 0.3, 0.4, 0.7)).toBe(0.3)
  expect(triangularQuantile(1, 0.3, 0.4, 0.7)).toBe(0.7)
  expect(triangularQuantile(0, 0.3, 0.3, 0.7)).toBeCloseTo(0.3, 15)
  expect(triangularQuantile(1, 0.3, 0.7, 0.7)).toBe(0.7)
  expect(triangularQuantile(0.4, 2.5, 2.5, 2.5)).toBe(2.5)
  expect(triangularQuantile(1.2, 1, 2, 3)).toBeNaN()
  expect(triangularQuantile(NaN, 1, 2, 3)).toBeNaN()
})

test('triangularQuantile increases and stays between its ends', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, (u1, u2, at) => {
      const mode = 2.5 + at * 5
      const first = triangularQuantile(Math.min(u1, u2), 2.5, mode, 7.5)
      const second = triangularQuantile(Math.max(u1, u2), 2.5, mode, 7.5)
      expect(first >= 2.5 && first <= second && second <= 7.5).toBe(true)
    }),
  )
})
