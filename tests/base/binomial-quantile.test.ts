import { expect, test } from 'vitest'
import fc from 'fast-check'
import { binomialQuantile } from '../../src/base/binomial-quantile.ts'
import { KNOWN_ANSWERS } from './known-answers.ts'

const probability = fc.double({ min: 0, max: 1, noNaN: true })
const u = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true })

test.each(KNOWN_ANSWERS.tables['binomialQuantile'])('binomialQuantile(%d, %d, %d) is %d', (p, n, share, value) => {
  expect(binomialQuantile(p, n, share)).toBe(value)
})

test('binomialQuantile at its ends', () => {
  expect(binomialQuantile(0.9, 12, 0)).toBe(0)
  expect(binomialQuantile(0.1, 12, 1)).toBe(12)
  expect(binomialQuantile(0.1, 12, 1.5)).toBe(12)
  expect(binomialQuantile(0.9, 12, -0.5)).toBe(0)
  expect(binomialQuantile(0.9, 0, 0.3)).toBe(0)
  expect(binomialQuantile(0.5, 12, NaN)).toBeNaN()
  expect(binomialQuantile(NaN, 12, 0.3)).toBeNaN()
})

test('the largest u gives a rare number, not an impossible one', () => {
  expect(binomialQuantile(1 - 2 ** -53, 1000, 0.001)).toBeLessThan(25)
  expect(binomialQuantile(1 - 2 ** -53, 1000, 0.4)).toBeLessThan(540)
  expect(binomialQuantile(2 ** -53, 1000, 0.6)).toBeGreaterThan(460)
})

test('binomialQuantile is a whole number from 0 to n and increases in u and p', () => {
  fc.assert(
    fc.property(u, u, fc.integer({ min: 0, max: 1000 }), probability, probability, (u1, u2, n, p1, p2) => {
      const k = binomialQuantile(u1, n, p1)
      expect(Number.isInteger(k) && k >= 0 && k <= n).toBe(true)
      expect(binomialQuantile(Math.min(u1, u2), n, p1)).toBeLessThanOrEqual(binomialQuantile(Math.max(u1, u2), n, p1))
      // Probabilities whose cumulative sums differ by less than rounding may be out of order by one success.
      const slack = n * Math.abs(p1 - p2) < 1e-12 ? 1 : 0
      expect(binomialQuantile(u1, n, Math.min(p1, p2))).toBeLessThanOrEqual(binomialQuantile(u1, n, Math.max(p1, p2)) + slack)
    }),
    { numRuns: 1000, examples: [[0.9999999999999479, 1.1102230246251565e-16, 939, 3.7803093988486587e-14, 3.7803093989829026e-14]] },
  )
})

test.each([
  [9, 0.004],
  [30, 0.37],
  [30, 0.71],
  [1000, 0.013],
])('mean and variance of %i trials of %d', (n, p) => {
  const draws = Float64Array.from({ length: 40000 }, (_, i) => binomialQuantile((i + 0.5) / 40000, n, p))
  const mean = draws.reduce((sum, k) => sum + k, 0) / draws.length
  const variance = draws.reduce((sum, k) => sum + (k - mean) * (k - mean), 0) / draws.length
  expect(mean).toBeCloseTo(n * p, 3)
  expect(variance / (n * p * (1 - p))).toBeCloseTo(1, 2)
})
