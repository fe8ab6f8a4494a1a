import { expect, test } from 'vitest'
import fc from 'fast-check'
import { betaQuantile } from '../../src/base/beta-quantile.ts'
import { KNOWN_ANSWERS, relativeError } from './known-answers.ts'

test.each(KNOWN_ANSWERS.tables['betaQuantile'])('betaQuantile(%d, %d, %d) is %d', (u, a, b, value) => {
  expect(relativeError(betaQuantile(u, a, b), value)).toBeLessThan(5e-12)
})

test('betaQuantile at its ends', () => {
  expect(betaQuantile(0, 2, 3)).toBe(0)
  expect(betaQuantile(1, 2, 3)).toBe(1)
  expect(betaQuantile(1.5, 2, 3)).toBeNaN()
  expect(betaQuantile(NaN, 2, 3)).toBeNaN()
})

test('betaQuantile increases in u, mirrors, and is a power where b = 1', () => {
  const shape = fc.double({ min: 0.1, max: 200, noNaN: true })
  const u = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
  fc.assert(
    fc.property(shape, shape, u, fc.double({ min: 1e-6, max: 1, noNaN: true }), (a, b, p, gap) => {
      const x = betaQuantile(p, a, b)
      expect(x).toBeGreaterThanOrEqual(betaQuantile(p * (1 - gap), a, b))
      expect(betaQuantile(0.75, a, b)).toBeCloseTo(1 - betaQuantile(0.25, b, a), 12)
      expect(relativeError(betaQuantile(p, a, 1), Math.exp(Math.log(p) / a))).toBeLessThan(1e-10)
    }),
  )
})
