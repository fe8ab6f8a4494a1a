import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionalValueAtRisk } from '../../../src/decide/robust/conditional-value-at-risk.ts'
import { expectedLoss } from '../../../src/decide/robust/expected-loss.ts'
import { hurwiczLoss } from '../../../src/decide/robust/hurwicz-loss.ts'
import { lossQuantile } from '../../../src/decide/robust/loss-quantile.ts'
import { meanDeviationLoss } from '../../../src/decide/robust/mean-deviation-loss.ts'
import { tailHalfWidth } from '../../../src/decide/robust/tail-half-width.ts'
import { tailMean } from '../../../src/decide/robust/tail-mean.ts'
import { worstLoss } from '../../../src/decide/robust/worst-loss.ts'
import { anyLosses, EXAMPLE, FAILED, farthest, lossesOf, ROWS, WEIGHTS } from './example.ts'

describe('scores of plans', () => {
  it('are what numpy gives', () => {
    expect(farthest(expectedLoss(EXAMPLE).values, [5.9875, 5.925, 6.725])).toBeLessThan(1e-13)
    expect(farthest(expectedLoss(EXAMPLE, WEIGHTS).values, [7.22444444444444, 6.00444444444444, 8.86])).toBeLessThan(1e-13)
    expect(farthest(lossQuantile(EXAMPLE, 0.05).values, [3.005, 4.905, 1.84])).toBeLessThan(1e-13)
    expect(farthest(lossQuantile(EXAMPLE, 0.5).values, [6.1, 6.0, 6.4])).toBeLessThan(1e-13)
    expect(farthest(lossQuantile(EXAMPLE, 0.95).values, [9.275, 7.055, 12.375])).toBeLessThan(1e-13)
    expect([...worstLoss(EXAMPLE).values]).toEqual([9.8, 7.3, 12.9])
    expect(farthest(hurwiczLoss(EXAMPLE, 0.3).values, [7.73, 6.55, 9.54])).toBeLessThan(1e-13)
    expect(farthest(meanDeviationLoss(EXAMPLE, 1.5).values, [9.64809494578994, 7.20220397744448, 13.3936767802916])).toBeLessThan(1e-13)
  })

  it('count failed runs and leave them out', () => {
    for (const scores of [
      expectedLoss(FAILED),
      expectedLoss(FAILED, WEIGHTS),
      lossQuantile(FAILED, 0.5),
      worstLoss(FAILED),
      hurwiczLoss(FAILED, 0.5),
      meanDeviationLoss(FAILED, 1),
      conditionalValueAtRisk(FAILED, 0.5),
    ]) {
      expect([...scores.failed]).toEqual([1, 0, 0, 8])
      expect(scores.values[0]).toBeLessThan(9)
      expect(scores.values[3]).toBeNaN()
    }
    expect(expectedLoss(FAILED).values[0]).toBeCloseTo((5.9875 * 8 - 9.8) / 7, 13)
    expect(expectedLoss(FAILED, WEIGHTS).values[0]).toBeCloseTo((7.22444444444444 * 11.25 - 9.8 * 3) / 8.25, 12)
  })

  it('optimism is about the best future', () => {
    expect([...hurwiczLoss(EXAMPLE, 1).values]).toEqual([2.9, 4.8, 1.7])
    expect([...hurwiczLoss(EXAMPLE, 0).values]).toEqual([9.8, 7.3, 12.9])
  })

  it('refuse what does not fit', () => {
    expect(() => worstLoss({ ...EXAMPLE, futures: 7 })).toThrow('24 losses of 3 plans in 7 futures: wanted 21')
    expect(() => worstLoss({ plans: [], futures: 3, values: new Float64Array() })).toThrow('at least one of each')
    expect(() => expectedLoss(EXAMPLE, [1, 2])).toThrow('2 weights of 8 futures')
    expect(() => expectedLoss(EXAMPLE, WEIGHTS.with(2, -1))).toThrow('weight -1 of future 2')
    expect(() => expectedLoss(EXAMPLE, new Float64Array(8))).toThrow('all 0')
    expect(() => hurwiczLoss(EXAMPLE, 1.1)).toThrow('optimism 1.1')
    expect(() => lossQuantile(EXAMPLE, -0.1)).toThrow('quantile -0.1')
    expect(() => meanDeviationLoss(EXAMPLE, -1)).toThrow('aversion -1')
    expect(() => conditionalValueAtRisk(EXAMPLE, NaN)).toThrow('level NaN')
  })
})

describe('CVaR', () => {
  it('is the minimum of Rockafellar and Uryasev, found in Python over all sample points', () => {
    expect(farthest(conditionalValueAtRisk(EXAMPLE, 0.3).values, [7.15, 6.325, 8.692857142857143])).toBeLessThan(1e-13)
    expect(farthest(conditionalValueAtRisk(EXAMPLE, 0.7).values, [8.725, 6.858333333333333, 11.725])).toBeLessThan(1e-13)
    expect(farthest(conditionalValueAtRisk(EXAMPLE, 0.9).values, [9.8, 7.3, 12.9])).toBeLessThan(1e-13)
  })

  it('has the interval of its linear form (numpy, scipy)', () => {
    const sample = [1, 2, 4, 7, 11, 16, 22, 29]
    const width = (values: readonly number[], level: number): number => tailHalfWidth(Float64Array.from(values).toSorted(), level, 0.95)
    expect(width(sample, 0.5)).toBeCloseTo(15.345200366884221, 11)
    expect(width(sample, 0)).toBeCloseTo(8.443397426573283, 11) // that of the mean
    expect(width([...sample, 3.5, 8], 0.7)).toBeCloseTo(19.64755940806024, 11)
    expect(width([...sample, 3.5], 0.7)).toBeCloseTo(25.821392660573704, 10) // a tail of 2.7 numbers
    expect(width(sample, 0.8)).toBe(Infinity)
    const { halfWidth } = conditionalValueAtRisk(FAILED, 0.5)
    expect(halfWidth[1]).toBeCloseTo(tailHalfWidth(Float64Array.from(ROWS[1]).toSorted(), 0.5, 0.95), 13)
    expect(halfWidth[3]).toBe(Infinity)
  })

  it('says when the tail is too thin', () => {
    const { tail, fewRuns, level } = conditionalValueAtRisk(FAILED, 0.75)
    expect(farthest(tail, [1.75, 2, 2, 0])).toBe(0)
    expect([...fewRuns]).toEqual([1, 1, 1, 1])
    expect(level).toBe(0.75)
    const many = lossesOf([Array.from({ length: 200 }, (_, s) => s)])
    expect([...conditionalValueAtRisk(many, 0.875).fewRuns]).toEqual([0])
    expect([...conditionalValueAtRisk(many, 0.95).fewRuns]).toEqual([1])
    // 200 x (1 - 0.9) is 20, though it comes to 19.999999999999996.
    const enough = { plans: ['a'], futures: 200, values: Float64Array.from({ length: 200 }, (_, s) => s) }
    expect([...conditionalValueAtRisk(enough, 0.9).fewRuns]).toEqual([0])
  })

  it('goes from the mean to the largest loss, and never falls', () => {
    const level = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 }), level, level, (values, a, b) => {
        const sorted = Float64Array.from(values).toSorted()
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        const at = (level: number): number => tailMean(sorted, level)
        expect(Math.abs(at(0) - mean)).toBeLessThan(1e-12)
        expect(at(1)).toBe(sorted[sorted.length - 1])
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)) + 1e-12)
        expect(at(a)).toBeGreaterThanOrEqual(mean - 1e-12)
      }), // prettier-ignore
    )
    expect(tailMean(new Float64Array(), 0.5)).toBeNaN()
  })

  it('moves and stretches with the losses', () => {
    fc.assert(
      fc.property(anyLosses, fc.double({ min: 0, max: 1, noNaN: true }), (losses, level) => {
        const changed = { ...losses, values: losses.values.map(loss => 3 * loss - 7) }
        const wanted = conditionalValueAtRisk(losses, level).values.map(value => 3 * value - 7)
        expect(farthest(conditionalValueAtRisk(changed, level).values, wanted)).toBeLessThan(1e-10)
      }),
    )
  })
})
