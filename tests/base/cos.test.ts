import { expect, test } from 'vitest'
import { cos } from '../../src/base/cos.ts'
import { worstUlp } from './known-answers.ts'

test('cos is within 1 ulp of the nearest double of mpmath', () => {
  const worst = worstUlp('cos', cos)
  expect(worst.points).toBeGreaterThan(200)
  expect(worst.ulp, worst.at).toBeLessThanOrEqual(1)
})

test('cos outside its range, at zero and next to pi / 2', () => {
  expect(cos(-1000001)).toBeNaN()
  expect(cos(NaN)).toBeNaN()
  expect(cos(0)).toBe(1)
  expect(cos(Math.PI / 2)).toBe(6.123233995736766e-17)
})
