import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../src/base/student-quantile.ts'
import { meanHalfWidth } from '../../src/blocks/mean-half-width.ts'
import { nextCheckpoint } from '../../src/blocks/next-checkpoint.ts'
import { orderStatistics } from '../../src/blocks/order-statistics.ts'
import { wilsonHalfWidth } from '../../src/blocks/wilson-half-width.ts'

// Numbers from scipy 1.17 (stats.t.ppf, stats.binom, stats.norm).
describe('studentQuantile', () => {
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 4, 2.7764451051977934],
    [0.975, 29, 2.045229642132703],
    [0.995, 9, 3.249835541592126],
    [0.9995, 63, 3.4517689449610334],
    [0.025, 29, -2.045229642132703],
  ])('at %d with %d degrees of freedom is %d', (p, freedom, wanted) => {
    expect(studentQuantile(p, freedom)).toBeCloseTo(wanted, 11)
  })

  it('is 0 in the middle and goes to the normal quantile', () => {
    expect(studentQuantile(0.5, 7)).toBe(0)
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.959966356814107, 8)
  })
})

describe('meanHalfWidth', () => {
  it('is t s / root n, a tenth wider', () => {
    expect(meanHalfWidth(37, 2.7, 0.05)).toBeCloseTo(0.602645316317706, 12)
    expect(meanHalfWidth(12, 0.03, 0.01)).toBeCloseTo(0.17081935835466044, 12)
  })

  it('knows nothing from one number', () => {
    expect(meanHalfWidth(1, NaN, 0.05)).toBe(Infinity)
    expect(meanHalfWidth(0, NaN, 0.05)).toBe(Infinity)
  })
})

describe('wilsonHalfWidth', () => {
  it.each([
    [3, 40, 0.05, 0.08640315473425862],
    [0, 30, 0.05, 0.05675669658698438],
    [17, 25, 0.01, 0.21694058672556],
  ])('of %d in %d at error %d is %d', (successes, n, error, wanted) => {
    expect(wilsonHalfWidth(successes, n, error)).toBeCloseTo(wanted, 10)
  })
})

describe('orderStatistics', () => {
  it.each([
    [100, 0.05, 0.05, { low: 0, high: 10 }],
    [200, 0.5, 0.05, { low: 85, high: 114 }],
    [120, 0.95, 0.1, { low: 109, high: 118 }],
    [1000, 0.05, 0.01, { low: 32, high: 69 }],
  ])('of %d numbers at %d with error %d', (n, p, error, wanted) => {
    expect(orderStatistics(n, p, error)).toEqual(wanted)
  })

  it('says so where the numbers are too few', () => {
    expect(orderStatistics(59, 0.95, 0.05)).toBeUndefined()
    expect(orderStatistics(1, 0.5, 0.05)).toBeUndefined()
  })

  it('mirrors with the quantile', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (n, p) => {
        const own = orderStatistics(n, p, 0.05)
        const other = orderStatistics(n, 1 - p, 0.05)
        expect(other && { low: n - 1 - other.high, high: n - 1 - other.low }).toEqual(own)
      }),
    )
  })
})

it('looks at a batch after 30 futures and then after a quarter more each time', () => {
  const looks = [nextCheckpoint(0)]
  while (looks.length < 6) looks.push(nextCheckpoint(looks.at(-1) ?? 0))
  expect(looks).toEqual([30, 38, 48, 60, 75, 94])
})
