import { expect, test } from 'vitest'
import { log } from '../../src/base/log.ts'
import { worstUlp } from './known-answers.ts'

test('log is within 1 ulp of the nearest double of mpmath', () => {
  const worst = worstUlp('log', log)
  expect(worst.points).toBeGreaterThan(200)
  expect(worst.ulp, worst.at).toBeLessThanOrEqual(1)
})

test('log of the ends of its domain', () => {
  expect(log(0)).toBe(-Infinity)
  expect(log(-0)).toBe(-Infinity)
  expect(log(-1)).toBeNaN()
  expect(log(-Infinity)).toBeNaN()
  expect(log(NaN)).toBeNaN()
  expect(log(Infinity)).toBe(Infinity)
  expect(log(1)).toBe(0)
  expect(log(5e-324)).toBe(-744.4400719213812)
  expect(log(1.7976931348623157e308)).toBe(709.782712893384)
})
