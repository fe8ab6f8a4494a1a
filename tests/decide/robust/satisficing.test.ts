import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { satisficingRadius } from '../../../src/decide/robust/satisficing-radius.ts'
import { satisficing } from '../../../src/decide/robust/satisficing.ts'
import { anyLosses, EXAMPLE, farthest, lossesOf, ROWS, WEIGHTS } from './example.ts'

const SECOND = [
  [12, 25, 18, 31, 16, 9, 22, 19],
  [17, 19, 21, 18, 20, 15, 19.5, 16],
  [8, 40, 11, 44, 13, 6, 33, 29],
]
const REQUIREMENTS = [
  { id: 'hazard', losses: EXAMPLE, atMost: 6.5 },
  { id: 'cost', losses: lossesOf(SECOND), atMost: 20 },
]

describe('satisficing', () => {
  it('is the share of futures that meet all, by numpy and scipy', () => {
    const { share, intervals, met } = satisficing(REQUIREMENTS)
    expect([...share]).toEqual([0.5, 0.75, 0.5])
    expect(intervals[1].low).toBeCloseTo(0.40927543031016883, 13)
    expect(intervals[1].high).toBeCloseTo(0.9285207872478909, 13)
    expect([...met.subarray(8, 16)]).toEqual([1, 1, 0, 1, 0, 1, 1, 1])
  })

  it('weighs futures', () => {
    const { share, missed, effectiveFutures, intervals } = satisficing(REQUIREMENTS, WEIGHTS)
    expect(farthest(share, [0.288888888888889, 0.822222222222222, 0.288888888888889])).toBeLessThan(1e-14)
    expect(farthest(missed, [0.71111111, 0.62222222, 0.17777778, 0.04444444, 0.71111111, 0.71111111])).toBeLessThan(5e-9)
    expect(effectiveFutures).toBeCloseTo(5.869565217391305, 13)
    expect(intervals[1].low).toBeCloseTo(0.4226011184720271, 12)
    expect(intervals[1].high).toBeCloseTo(0.9669158553112993, 12)
  })

  it('counts a failed run as a miss', () => {
    const failing = lossesOf([ROWS[0].map((loss, s) => (s === 0 ? NaN : loss)), ROWS[1], ROWS[2].map(() => -Infinity)])
    const { share, failed, missed } = satisficing([{ ...REQUIREMENTS[0], losses: failing }, REQUIREMENTS[1]])
    expect([...share]).toEqual([0.375, 0.75, 0])
    expect([...failed]).toEqual([1, 0, 8])
    expect(missed[4]).toBe(1)
  })

  it('never grows with a further requirement or a lower threshold', () => {
    fc.assert(
      fc.property(anyLosses, fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (losses, atMost, less) => {
        const loose = satisficing([{ id: 'a', losses, atMost }])
        const tight = satisficing([{ id: 'a', losses, atMost: atMost - less }])
        const two = satisficing([{ id: 'a', losses, atMost }, { id: 'b', losses: { ...losses, values: losses.values.toReversed() }, atMost }]) // prettier-ignore
        loose.share.forEach((share, i) => {
          expect(tight.share[i]).toBeLessThanOrEqual(share)
          expect(two.share[i]).toBeLessThanOrEqual(share)
          expect(loose.intervals[i].low).toBeLessThanOrEqual(share)
          expect(loose.intervals[i].high).toBeGreaterThanOrEqual(share)
        })
      }), // prettier-ignore
    )
  })

  it('takes any weights, equal ones to be none', () => {
    fc.assert(
      fc.property(anyLosses, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (losses, weight) => {
        const equal = satisficing([{ id: 'a', losses, atMost: 0 }], Array.from({ length: losses.futures }, () => weight))
        expect(farthest(equal.share, satisficing([{ id: 'a', losses, atMost: 0 }]).share)).toBeLessThan(1e-12)
        expect(Math.abs(equal.effectiveFutures / losses.futures - 1)).toBeLessThan(1e-12)
      }), // prettier-ignore
    )
  })

  it('refuses what does not fit', () => {
    expect(() => satisficing([])).toThrow('no requirements')
    expect(() => satisficing([{ ...REQUIREMENTS[0], atMost: NaN }])).toThrow('requirement hazard: the threshold is NaN')
    expect(() => satisficing([REQUIREMENTS[0], { id: 'other', losses: lossesOf([[1]]), atMost: 1 }])).toThrow('other plans or futures')
    expect(() => satisficing(REQUIREMENTS, [1])).toThrow('1 weights')
  })
})

describe('satisficing radius', () => {
  const INPUTS = [1, 10, 3, 40, 2.5, 20, 4, 15, 1.5, 30]
  const BASELINE = [2, 18]
  const RANGES = [3, 50]

  it('is the distance to the nearest failing future, by numpy', () => {
    const { radius, future, steps } = satisficingRadius(INPUTS, BASELINE, RANGES, [0, 1, 0, 1, 1])
    expect(radius).toBeCloseTo(0.29219476, 8)
    expect(future).toBe(4)
    expect(farthest(steps, [-0.16666667, 0.24])).toBeLessThan(1e-8)
    expect(satisficingRadius(INPUTS, BASELINE, RANGES, [0, 1, 0, 1, 0])).toMatchObject({ future: 1 })
  })

  it('is Infinity without a failing future, and 0 where the baseline fails', () => {
    expect(satisficingRadius(INPUTS, BASELINE, RANGES, [0, 0, 0, 0, 0])).toEqual({ radius: Infinity, future: -1, steps: [] })
    expect(satisficingRadius(INPUTS, [2.5, 20], RANGES, [1, 1, 1, 1, 1]).radius).toBe(0)
  })

  it('leaves an input without a range out', () => {
    expect(satisficingRadius([5, 1], [0], [0], [1, 1]).radius).toBe(0)
    expect(satisficingRadius([1, 3], [0, 1], [0, 4], [1])).toMatchObject({ radius: 0.5, steps: [0, 0.5] })
  })

  it('does not depend on the units of the inputs and never shrinks with fewer failures', () => {
    const value = fc.integer({ min: -20, max: 20 })
    const row = fc.tuple(value, value, fc.boolean())
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), rows => {
        const inputs = rows.flatMap(([a, b]) => [a, b])
        const failing = rows.map(row => Number(row[2]))
        const { radius } = satisficingRadius(inputs, [1, 2], [4, 8], failing)
        const scaled = satisficingRadius(inputs.map((x, at) => (at % 2 ? 1024 * x : x)), [1, 2048], [4, 8192], failing) // prettier-ignore
        expect(scaled.radius).toBe(radius)
        expect(satisficingRadius(inputs, [1, 2], [4, 8], failing.with(0, 0)).radius).toBeGreaterThanOrEqual(radius)
      }),
    )
  })

  it('refuses what does not fit', () => {
    expect(() => satisficingRadius([1, 2, 3], BASELINE, RANGES, [1])).toThrow('do not fit together')
    expect(() => satisficingRadius([1, 2], BASELINE, [1, -1], [1])).toThrow('range -1 of input 1')
    expect(() => satisficingRadius([1, NaN], BASELINE, RANGES, [1])).toThrow('input 1 of future 0 is NaN')
    expect(() => satisficingRadius([1, 2], [NaN, 1], RANGES, [1])).toThrow('baseline NaN')
  })
})
