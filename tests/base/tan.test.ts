import { expect, test } from 'vitest'
import { tan } from '../../src/base/tan.ts'
import { worstUlp } from './known-answers.ts'

test('tan is within 2 ulp of the nearest double of mpmath', () => {
  const worst = worstUlp('tan', tan)
  expect(worst.points).toBeGreaterThan(200)
  expect(worst.ulp, worst.at).toBeLessThanOrEqual(2)
})

test('tan outside its range, at zero and next to pi / 2', () => {
  expect(tan(1000001)).toBeNaN()
  expect(tan(NaN)).toBeNaN()
  expect(tan(-0)).toBe(-0)
  expect(tan(Math.PI / 2)).toBe(16331239353195370)
})
