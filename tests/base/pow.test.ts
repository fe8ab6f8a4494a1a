import { expect, test } from 'vitest'
import { pow } from '../../src/base/pow.ts'
import { worstUlp } from './known-answers.ts'

test('pow is within 1 ulp of the nearest double of mpmath', () => {
  const worst = worstUlp('pow', pow)
  expect(worst.points).toBeGreaterThan(200)
  expect(worst.ulp, worst.at).toBeLessThanOrEqual(1)
})

test('pow at the ends of its domain', () => {
  expect(pow(0, 0.3)).toBe(0)
  expect(pow(0, -0.3)).toBe(Infinity)
  expect(pow(0, 0)).toBe(1)
  expect(pow(7.3, 0)).toBe(1)
  expect(pow(NaN, 0)).toBe(1)
  expect(pow(1, 1e300)).toBe(1)
  expect(pow(-8, 3)).toBeNaN()
  expect(pow(NaN, 2)).toBeNaN()
  expect(pow(2, NaN)).toBeNaN()
  expect(pow(Infinity, 0.5)).toBe(Infinity)
  expect(pow(Infinity, -0.5)).toBe(0)
  expect(pow(1.5, Infinity)).toBe(Infinity)
  expect(pow(1.5, -Infinity)).toBe(0)
  expect(pow(0.5, Infinity)).toBe(0)
  expect(pow(0.5, -1e25)).toBe(Infinity)
  expect(pow(10, 308.3)).toBe(Infinity)
  expect(pow(10, -324)).toBe(0)
})

test('pow of small whole numbers is exact', () => {
  for (let n = 2; n <= 30; n++) for (let k = 1; k <= 8; k++) expect(pow(n, k)).toBe(n ** k)
  expect(pow(2, -1074)).toBe(5e-324)
  expect(pow(5e-324, 0.5)).toBe(2 ** -537)
})
