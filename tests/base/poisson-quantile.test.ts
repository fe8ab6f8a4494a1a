import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp } from '../../src/base/exp.ts'
import { poissonQuantile } from '../../src/base/poisson-quantile.ts'

const u = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true })
const mean = fc.double({ min: 0, max: 1000, noNaN: true })

// Summed with mpmath to 40 digits.
test.each([
  [0.1, 0.04, 0],
  [0.9, 0.04, 0],
  [0.97, 0.04, 1],
  [0.99, 0.02, 1],
  [0.5, 0.7, 1],
  [0.999, 0.7, 4],
  [0.001, 3.4, 0],
  [0.37, 3.4, 3],
  [0.95, 3.4, 7],
  [0.25, 62.5, 57],
  [0.9999, 62.5, 94],
  [1e-9, 480, 355],
  [0.5, 480, 480],
  [2 ** -53, 480, 312],
  [0.013, 730, 671],
  [0.37, 1150, 1139],
  [0.998, 1150, 1249],
])('poissonQuantile(%d, %d) is %i', (p, rate, count) => {
  expect(poissonQuantile(p, rate)).toBe(count)
})

test('the count whose cumulative probability is just u', () => {
  expect(poissonQuantile(exp(-0.7), 0.7)).toBe(0)
})

test('poissonQuantile at its ends', () => {
  expect(poissonQuantile(0.999, 0)).toBe(0)
  expect(poissonQuantile(0.999, -1)).toBe(0)
  expect(poissonQuantile(NaN, 2)).toBeNaN()
  expect(poissonQuantile(0.5, NaN)).toBeNaN()
})

test('the largest u gives a rare count, not an impossible one', () => {
  const top = 1 - 2 ** -53
  for (let rate = 0.01; rate < 20; rate *= 1.01) {
    // Chance below 1e-22 of more.
    expect(poissonQuantile(top, rate)).toBeLessThan(30 + 5 * rate)
  }
  expect(poissonQuantile(top, 480)).toBeLessThan(700)
})

test('poissonQuantile is a whole number and increases in u', () => {
  fc.assert(
    fc.property(u, u, mean, (u1, u2, rate) => {
      const k = poissonQuantile(u1, rate)
      expect(Number.isInteger(k) && k >= 0).toBe(true)
      expect(poissonQuantile(Math.min(u1, u2), rate)).toBeLessThanOrEqual(poissonQuantile(Math.max(u1, u2), rate))
    }),
    { numRuns: 300 },
  )
})

test('poissonQuantile increases in mean, where rounding cannot tell otherwise', () => {
  const inner = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
  fc.assert(
    fc.property(inner, mean, fc.double({ min: 1e-6, max: 3, noNaN: true }), (p, rate, more) => {
      expect(poissonQuantile(p, rate)).toBeLessThanOrEqual(poissonQuantile(p, Math.min(1400, rate * (1 + more))))
    }),
    { numRuns: 1000 },
  )
})

test.each([0.06, 0.9, 7.3, 41])('mean and variance of %d', rate => {
  const draws = Float64Array.from({ length: 40000 }, (_, i) => poissonQuantile((i + 0.5) / 40000, rate))
  const average = draws.reduce((sum, k) => sum + k, 0) / draws.length
  const variance = draws.reduce((sum, k) => sum + (k - average) * (k - average), 0) / draws.length
  expect(average / rate).toBeCloseTo(1, 3)
  expect(variance / rate).toBeCloseTo(1, 2)
})
