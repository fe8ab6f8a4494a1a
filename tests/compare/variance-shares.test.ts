import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../src/base/keyed-draw.ts'
import { normalQuantile } from '../../src/base/normal-quantile.ts'
import { varianceShares } from '../../src/compare/variance-shares.ts'

describe('shares of a variance', () => {
  it('of four values by hand', () => {
    // Means 2 and 7: mean square between 25, within 5; (25 - 5) / 2 = 10 of 15.
    const shares = varianceShares([1, 3, 5, 9], 2)
    expect(shares.variance).toBeCloseTo(15, 12)
    expect(shares.epistemic).toBeCloseTo(2 / 3, 12)
    expect(shares.aleatory).toBeCloseTo(1 / 3, 12)
    expect(shares.outer).toBe(2)
  })

  it('finds what a synthetic case was made of', () => {
    const [outer, inner] = [3000, 6]
    const values = Float64Array.from({ length: outer * inner }, (_, r) => {
      const of = Math.floor(r / inner)
      return (
        7 +
        2 * normalQuantile(keyedDraw(1, of).uniform('params', 5, 0, 0)) +
        1.5 * normalQuantile(keyedDraw(1, r).uniform('weather', 5, 0, 0))
      )
    })
    const shares = varianceShares(values, inner)
    // 4 of 6.25. The standard error of the share is near 0.008.
    expect(Math.abs(shares.epistemic - 0.64)).toBeLessThan(0.03)
    expect(shares.epistemic + shares.aleatory).toBeCloseTo(1, 12)
    expect(Math.abs(shares.variance / 6.25 - 1)).toBeLessThan(0.06)
  })

  it('never gives parameters less than nothing, and leaves an unfinished draw out', () => {
    expect(varianceShares([1, 9, 1.5, 8.5], 2)).toMatchObject({ epistemic: 0, aleatory: 1 })
    expect(varianceShares([1, 3, 5, 9, 1e6], 2)).toEqual(varianceShares([1, 3, 5, 9], 2))
  })

  it('is unknown without repetition', () => {
    expect(varianceShares([1, 2, 3], 1).epistemic).toBeNaN()
    expect(varianceShares([1, 2], 2).aleatory).toBeNaN()
  })
})
