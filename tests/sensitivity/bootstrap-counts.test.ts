import { describe, expect, it } from 'vitest'
import { bootstrapCounts } from '../../src/sensitivity/bootstrap-counts.ts'
import { spread } from '../../src/sensitivity/spread.ts'

describe('bootstrap counts', () => {
  const draw = (n: number, resample: number, seed: number | string = 1): Float64Array => {
    const counts = new Float64Array(n).fill(7)
    bootstrapCounts(seed, resample, 99, counts)
    return counts
  }

  it.each([1, 10, 70000])('of %i things sum to as many', n => {
    expect(draw(n, 0).reduce((a, b) => a + b)).toBe(n)
  })

  it('are like those of a Poisson law, also past the 65536 draws of a step', () => {
    const counts = draw(140000, 3)
    for (const [lo, hi] of [
      [0, 70000],
      [70000, 140000],
    ]) {
      const part = counts.subarray(lo, hi)
      const none = part.filter(count => count === 0).length
      // Each is left out with probability 1/e; 5 sd of a binomial count is an upper bound, for the counts are negatively correlated.
      expect(Math.abs(none - 70000 / Math.E)).toBeLessThan(5 * Math.sqrt(70000 * Math.exp(-1) * (1 - Math.exp(-1))))
      // Binomial draws of one half: sd sqrt(140000) / 2.
      expect(Math.abs(part.reduce((a, b) => a + b) - 70000)).toBeLessThan(5 * Math.sqrt(140000) * 0.5)
    }
  })

  it('follow seed and resample', () => {
    expect(draw(50, 2)).toEqual(draw(50, 2, '1'))
    expect(draw(50, 2)).not.toEqual(draw(50, 3))
    expect(draw(50, 2)).not.toEqual(draw(50, 2, 2))
  })
})

describe('spread', () => {
  it('is the standard deviation with ddof 1 of a part', () => {
    // numpy.std([2, 4, 4.5], ddof=1)
    expect(spread([9, 2, 4, 4.5, 9], 1, 4)).toBeCloseTo(1.3228756555322954, 14)
    expect(spread([3])).toBeNaN()
  })
})
