import { expect, test } from 'vitest'
import { normalCdf } from '../../src/base/normal-cdf.ts'
import { KNOWN_ANSWERS, relativeError } from './known-answers.ts'

test.each(KNOWN_ANSWERS.tables['normalCdf'])('normalCdf(%d) is %d', (x, value) => {
  expect(relativeError(normalCdf(x), value)).toBeLessThan(2e-15)
})

test('normalCdf at its ends and middle', () => {
  expect(normalCdf(-Infinity)).toBe(0)
  expect(normalCdf(Infinity)).toBe(1)
  expect(normalCdf(-39)).toBe(0)
  expect(normalCdf(0)).toBe(0.5)
  expect(normalCdf(NaN)).toBeNaN()
})
