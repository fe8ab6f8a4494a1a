import { expect, test } from 'vitest'
import { sin } from '../../src/base/sin.ts'
import { worstUlp } from './known-answers.ts'

test('sin is within 1 ulp of the nearest double of mpmath', () => {
  const worst = worstUlp('sin', sin)
  expect(worst.points).toBeGreaterThan(200)
  expect(worst.ulp, worst.at).toBeLessThanOrEqual(1)
})

test('sin outside its range, at zero and next to pi', () => {
  expect(sin(1000001)).toBeNaN()
  expect(sin(NaN)).toBeNaN()
  expect(sin(Infinity)).toBeNaN()
  expect(sin(-0)).toBe(-0)
  expect(sin(Math.PI)).toBe(1.2246467991473532e-16)
})
