import { expect, test } from 'vitest'
import { acos } from '../../src/base/acos.ts'
import { worstUlp } from './known-answers.ts'

test('acos is within 1 ulp of the nearest double of mpmath', () => {
  const worst = worstUlp('acos', acos)
  expect(worst.points).toBeGreaterThan(200)
  expect(worst.ulp, worst.at).toBeLessThanOrEqual(1)
})

test('acos at the ends of its domain', () => {
  expect(acos(1)).toBe(0)
  expect(acos(-1)).toBe(3.141592653589793)
  expect(acos(0)).toBe(1.5707963267948966)
  expect(acos(1.0000000000000002)).toBeNaN()
  expect(acos(NaN)).toBeNaN()
})
