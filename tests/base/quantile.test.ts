import { expect, test } from 'vitest'
import fc from 'fast-check'
import { quantile } from '../../src/base/quantile.ts'
import { KNOWN_ANSWERS, relativeError } from './known-answers.ts'

const { sample, rows } = KNOWN_ANSWERS.quantile

test.each(rows)('quantile at %d is %d, as numpy says', (p, value) => {
  expect(relativeError(quantile(Float64Array.from(sample), p), value)).toBeLessThan(1e-15)
})

test('quantile of none, one, infinite and outside', () => {
  expect(quantile(new Float64Array(0), 0.5)).toBeNaN()
  expect(quantile(Float64Array.of(3.7), 0.21)).toBe(3.7)
  expect(quantile(Float64Array.of(1, 2), NaN)).toBeNaN()
  expect(quantile(Float64Array.of(1.5, 2.5), -3)).toBe(1.5)
  expect(quantile(Float64Array.of(1.5, 2.5), 3)).toBe(2.5)
  expect(quantile(Float64Array.of(1.5, Infinity, Infinity), 0.3)).toBe(Infinity)
  expect(quantile(Float64Array.of(1.5, Infinity, Infinity), 0.9)).toBe(Infinity)
  expect(quantile(Float64Array.of(-1.5e308, 1.5e308), 0.75)).toBe(7.5e307)
})

test('quantile hits order statistics and increases in p', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 300 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(values, share, share, (unsorted, p1, p2) => {
      const sorted = Float64Array.from(unsorted).sort()
      for (let i = 0; i < sorted.length; i++) expect(quantile(sorted, i / (sorted.length - 1))).toBe(sorted[i])
      expect(quantile(sorted, Math.min(p1, p2))).toBeLessThanOrEqual(quantile(sorted, Math.max(p1, p2)))
    }),
  )
})
