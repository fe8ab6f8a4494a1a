import { expect, test } from 'vitest'
import { logGamma } from '../../src/base/log-gamma.ts'
import { KNOWN_ANSWERS, relativeError } from './known-answers.ts'

test.each(KNOWN_ANSWERS.tables['logGamma'])('logGamma(%d) is %d', (x, value) => {
  expect(relativeError(logGamma(x), value)).toBeLessThan(2e-15)
})

test('logGamma at its zeros and ends', () => {
  expect(Math.abs(logGamma(1))).toBe(0)
  expect(Math.abs(logGamma(2))).toBe(0)
  expect(logGamma(0)).toBe(Infinity)
  expect(logGamma(Infinity)).toBe(Infinity)
  expect(logGamma(-0.5)).toBeNaN()
  expect(logGamma(NaN)).toBeNaN()
})
