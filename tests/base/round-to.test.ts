import { expect, test } from 'vitest'
import { roundTo } from '../../src/base/round-to.ts'

test('roundTo drops the noise of the last bits', () => {
  expect(roundTo(0.1 + 0.2)).toBe(0.3)
  expect(roundTo(1234.5678, 6)).toBe(1234.57)
  expect(roundTo(-2.7182818e-9, 3)).toBe(-2.72e-9)
})

test('roundTo keeps what has no digits', () => {
  expect(roundTo(-0)).toBe(-0)
  expect(roundTo(-Infinity)).toBe(-Infinity)
  expect(roundTo(NaN)).toBeNaN()
})
