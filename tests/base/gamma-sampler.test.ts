import { expect, test } from 'vitest'
import fc from 'fast-check'
import { gammaQuantile } from '../../src/base/gamma-quantile.ts'
import { gammaSampler } from '../../src/base/gamma-sampler.ts'
import { KNOWN_ANSWERS, relativeError } from './known-answers.ts'

test.each(KNOWN_ANSWERS.tables['gammaQuantile'])('gammaQuantile(%d, %d) is %d', (u, shape, value) => {
  expect(relativeError(gammaQuantile(u, shape), value)).toBeLessThan(5e-13)
})

test('gammaQuantile at its ends', () => {
  expect(gammaQuantile(0, 0.7)).toBe(0)
  expect(gammaQuantile(1, 0.7)).toBe(Infinity)
  expect(gammaQuantile(-0.1, 0.7)).toBeNaN()
  expect(gammaQuantile(NaN, 0.7)).toBeNaN()
  expect(gammaQuantile(1e-300, 0.05)).toBe(0)
})

test('a gamma of shape 1 is exponential', () => {
  const sample = gammaSampler(1)
  for (const u of [1e-12, 0.03, 0.4, 0.8, 0.9999]) expect(relativeError(sample(u), -Math.log1p(-u))).toBeLessThan(1e-13)
})

test('a gamma sampler is finite and increases in u and in shape', () => {
  const shape = fc.double({ min: 0.05, max: 200, noNaN: true })
  const u = fc.oneof(fc.double({ min: 1e-300, max: 1 - 2 ** -53, noNaN: true }), fc.double({ min: 0.001, max: 0.999, noNaN: true }))
  fc.assert(
    fc.property(shape, u, fc.double({ min: 1e-9, max: 1, noNaN: true }), (a, p, gap) => {
      const value = gammaQuantile(p, a)
      expect(value).toBeLessThan(1000)
      expect(gammaQuantile(p * (1 - gap), a)).toBeLessThanOrEqual(value)
      expect(value).toBeLessThanOrEqual(gammaQuantile(p, a * 1.001))
    }),
    { numRuns: 2000 },
  )
})

test('the sampled mean and variance are the shape', () => {
  for (const shape of [0.31, 2.7, 58]) {
    const sample = gammaSampler(shape)
    const n = 20000
    const x = Float64Array.from({ length: n }, (_, i) => sample((i + 0.5) / n))
    const mean = x.reduce((sum, value) => sum + value, 0) / n
    const variance = x.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / n
    expect(relativeError(mean, shape)).toBeLessThan(5e-4)
    expect(relativeError(variance, shape)).toBeLessThan(5e-3)
  }
})
