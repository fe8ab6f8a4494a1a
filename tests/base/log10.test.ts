import { expect, test } from 'vitest'
import { log10 } from '../../src/base/log10.ts'
import { worstUlp } from './known-answers.ts'

test('log10 is within 1 ulp of the nearest double of mpmath', () => {
  const worst = worstUlp('log10', log10)
  expect(worst.points).toBeGreaterThan(200)
  expect(worst.ulp, worst.at).toBeLessThanOrEqual(1)
})

test('log10 of a power of ten is exact', () => {
  for (let k = 0; k <= 22; k++) expect(log10(Number(`1e${k}`))).toBe(k)
})

test('log10 of the ends of its domain', () => {
  expect(log10(0)).toBe(-Infinity)
  expect(log10(-1)).toBeNaN()
  expect(log10(NaN)).toBeNaN()
  expect(log10(Infinity)).toBe(Infinity)
})
