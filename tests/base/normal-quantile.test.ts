import { expect, test } from 'vitest'
import fc from 'fast-check'
import { normalCdf } from '../../src/base/normal-cdf.ts'
import { normalQuantile } from '../../src/base/normal-quantile.ts'
import { KNOWN_ANSWERS, relativeError } from './known-answers.ts'

test.each(KNOWN_ANSWERS.tables['normalQuantile'])('normalQuantile(%d) is %d', (u, value) => {
  expect(relativeError(normalQuantile(u), value)).toBeLessThan(2e-15)
})

test('normalQuantile at its ends and middle', () => {
  expect(normalQuantile(0)).toBe(-Infinity)
  expect(normalQuantile(1)).toBe(Infinity)
  expect(normalQuantile(0.5)).toBe(0)
  expect(normalQuantile(-0.1)).toBeNaN()
  expect(normalQuantile(1.1)).toBeNaN()
  expect(normalQuantile(NaN)).toBeNaN()
})

test('normalCdf inverts normalQuantile', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.9999, noNaN: true }), u => {
      expect(relativeError(normalCdf(normalQuantile(u)), u)).toBeLessThan(2e-12)
    }),
  )
})

test('normalQuantile increases', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1, noNaN: true }), fc.double({ min: 1e-12, max: 1, noNaN: true }), (u, gap) => {
      expect(normalQuantile(u * (1 - gap))).toBeLessThanOrEqual(normalQuantile(u))
    }),
  )
})
