import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nullModel } from '../../src/compare/null-model.ts'

const point = (time: number, value: number): { time: number; value: number } => ({ time, value })

describe('nullModel', () => {
  it.each([
    { first: point(0, 0.15), last: point(6, 0.68), time: 2, ceiling: 1, straight: 0.3266666666666667, logistic: 0.2879946675773903 },
    { first: point(0, 14), last: point(6, 47), time: 2.5, ceiling: 80, straight: 27.75, logistic: 25.540964885783055 },
    { first: point(0, 0.15), last: point(6, 0.68), time: 9, ceiling: 0.9, straight: 0.945, logistic: 0.8315644787227356 },
    {
      first: point(1999, 0.068),
      last: point(2010, 0.36),
      time: 2002,
      ceiling: 1,
      straight: 0.1476363636363636,
      logistic: 0.11296661361154982,
    },
    { first: point(1, 0.15), last: point(11, 0.68), time: 4, ceiling: Infinity, straight: 0.309, logistic: 0.23605682154844798 },
  ])('fills in between $first.value and $last.value at $time as worked by hand', ({ first, last, time, ceiling, ...expected }) => {
    const prediction = nullModel(first, last, time, ceiling)
    expect(prediction.persistence).toBe(first.value)
    expect(prediction.straight).toBeCloseTo(expected.straight, 12)
    expect(prediction.logistic).toBeCloseTo(expected.logistic, 12)
  })

  it('has no logistic curve from bare ground or at the ceiling: the straight line stands in', () => {
    expect(nullModel(point(0, 0), point(4, 0.6), 1, 1)).toEqual({ persistence: 0, straight: 0.15, logistic: 0.15 })
    expect(nullModel(point(0, 0.4), point(4, 1), 1, 1).logistic).toBeCloseTo(0.55, 15)
  })

  it('refuses two surveys of one time', () => {
    expect(() => nullModel(point(3, 0.1), point(3, 0.2), 4, 1)).toThrow(RangeError)
  })

  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  it('goes through both surveys and stays between them', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, u) => {
        const at = (time: number): number => nullModel(point(0, a), point(1, b), time, 1).logistic
        expect(at(0)).toBeCloseTo(a, 10)
        expect(at(1)).toBeCloseTo(b, 10)
        expect(at(u)).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-12)
        expect(at(u)).toBeLessThanOrEqual(Math.max(a, b) + 1e-12)
      }),
    )
  })

  it('never leaves 0 to the ceiling beyond the last survey, where the straight line does', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 1, max: 50, noNaN: true }), (a, b, time) => {
        const { logistic } = nullModel(point(0, a), point(1, b), time, 1)
        expect(logistic).toBeGreaterThanOrEqual(0)
        expect(logistic).toBeLessThanOrEqual(1)
      }),
    )
  })
})
