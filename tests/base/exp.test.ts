import { expect, test } from 'vitest'
import { exp } from '../../src/base/exp.ts'
import { worstUlp } from './known-answers.ts'

test('exp is within 1 ulp of the nearest double of mpmath', () => {
  const worst = worstUlp('exp', exp)
  expect(worst.points).toBeGreaterThan(200)
  expect(worst.ulp, worst.at).toBeLessThanOrEqual(1)
})

test('exp overflows, underflows and passes NaN on', () => {
  expect(exp(709.782712893384)).toBeGreaterThan(1.7976931348622e308)
  expect(exp(709.7827128933842)).toBe(Infinity)
  expect(exp(710)).toBe(Infinity)
  expect(exp(Infinity)).toBe(Infinity)
  expect(exp(-745.1332191019411)).toBe(5e-324)
  expect(exp(-745.14)).toBe(0)
  expect(exp(-746)).toBe(0)
  expect(exp(-Infinity)).toBe(0)
  expect(exp(NaN)).toBeNaN()
  expect(exp(0)).toBe(1)
  expect(exp(-0)).toBe(1)
})

test('exp increases across the seams of its ranges', () => {
  for (const seam of [-708, 709, 0.34657359027997264, -0.34657359027997264, 1.0397207708399179]) {
    for (let i = -50; i < 50; i++) expect(exp(seam + i * 1e-13)).toBeLessThanOrEqual(exp(seam + (i + 1) * 1e-13))
  }
})
