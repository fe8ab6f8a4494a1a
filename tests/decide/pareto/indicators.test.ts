import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { additiveEpsilon } from '../../../src/decide/pareto/additive-epsilon.ts'
import { generationalDistance } from '../../../src/decide/pareto/generational-distance.ts'
import { igdPlus } from '../../../src/decide/pareto/igd-plus.ts'
import { invertedGenerationalDistance } from '../../../src/decide/pareto/inverted-generational-distance.ts'
import { normaliseObjectives } from '../../../src/decide/pareto/normalise-objectives.ts'
import { flat, HAS_ANSWERS, knownAnswer, manyPoints } from './test-points.ts'

type Pairs = [number[][], number][]
const POINTS = flat([[0.2, 0.9, 0.5], [0.7, 0.3, 0.6], [0.4, 0.5, 0.8]]) // prettier-ignore
const FRONT = flat([[0.1, 0.8, 0.55], [0.6, 0.35, 0.4], [0.35, 0.6, 0.3], [0.9, 0.2, 0.2]]) // prettier-ignore
const ALL = { invertedGenerationalDistance, igdPlus, generationalDistance, additiveEpsilon }

describe('indicators', () => {
  it('are what numpy gives', () => {
    expect(invertedGenerationalDistance(POINTS, FRONT, 3)).toBeCloseTo(0.3069747095096772, 14)
    expect(igdPlus(POINTS, FRONT, 3)).toBeCloseTo(0.28447346102386334, 14)
    expect(generationalDistance(POINTS, FRONT, 3)).toBeCloseTo(0.18181186857726192, 14)
    expect(additiveEpsilon(POINTS, FRONT, 3)).toBeCloseTo(0.4, 14)
  })

  it.skipIf(!HAS_ANSWERS)('agree with Platypus (skipped without ../shared)', () => {
    const { indicators } = knownAnswer<{ readonly indicators: { readonly reference: number[][]; readonly gd: Pairs; readonly igd: Pairs; readonly eps: Pairs } }>('archive_dominance') // prettier-ignore
    const front = flat(indicators.reference)
    for (const [rows, value] of indicators.gd) expect(generationalDistance(flat(rows), front, 2)).toBeCloseTo(value, 14)
    for (const [rows, value] of indicators.igd) expect(invertedGenerationalDistance(flat(rows), front, 2)).toBeCloseTo(value, 14)
    for (const [rows, value] of indicators.eps) expect(additiveEpsilon(flat(rows), front, 2)).toBeCloseTo(value, 14)
  })

  it('are 0 for the front itself', () => {
    for (const indicator of Object.values(ALL)) expect(indicator(FRONT, FRONT, 3)).toBe(0)
  })

  it('say Infinity of an empty set, and GD nothing', () => {
    const none = new Float64Array()
    expect([invertedGenerationalDistance, igdPlus, additiveEpsilon].map(of => of(none, FRONT, 3))).toEqual([Infinity, Infinity, Infinity])
    expect(generationalDistance(none, FRONT, 3)).toBeNaN()
  })

  it('refuse an empty front and failed points', () => {
    for (const indicator of Object.values(ALL)) {
      expect(() => indicator(POINTS, new Float64Array(), 3)).toThrow('without points')
      expect(() => indicator(Float64Array.of(1, 2, 3, 4, NaN, 6), FRONT, 3)).toThrow('points: point 1 holds NaN')
    }
  })

  it('IGD+ and epsilon are never worse for a set that is nowhere worse', () => {
    fc.assert(
      fc.property(manyPoints(2), manyPoints(2).filter(rows => rows.length > 0), (rows, front) => {
        const better = rows.map(row => row.map(value => value - 0.5))
        expect(igdPlus(flat(better), flat(front), 2)).toBeLessThanOrEqual(igdPlus(flat(rows), flat(front), 2))
        expect(additiveEpsilon(flat(better), flat(front), 2)).toBeLessThanOrEqual(additiveEpsilon(flat(rows), flat(front), 2))
        const covers = front.every(z => rows.some(a => !z.some((value, k) => value < a[k])))
        expect(additiveEpsilon(flat(rows), flat(front), 2) <= 0).toBe(covers)
      }), // prettier-ignore
    )
  })
})

describe('normalised objectives', () => {
  it.skipIf(!HAS_ANSWERS)('agree with Platypus (skipped without ../shared)', () => {
    const { normalize } = knownAnswer<{ readonly normalize: { readonly set: number[][]; readonly out: number[][] } }>('archive_dominance')
    expect([...normaliseObjectives(flat(normalize.set), 2).points]).toEqual(normalize.out.flat())
  })

  it('go by a given range, and leave an objective without one in its unit', () => {
    const { points, constant } = normaliseObjectives(Float64Array.of(3, 7, 9, 6), 2, { ideal: [1, 6], nadir: [5, 6] })
    expect([...points]).toEqual([0.5, 1, 2, 0])
    expect(constant).toEqual([1])
    expect(() => normaliseObjectives(POINTS, 3, { ideal: [0, 0], nadir: [1, 1] })).toThrow('wanted 3')
    expect(() => normaliseObjectives(POINTS, 3, { ideal: [0, 2, 0], nadir: [1, 1, 1] })).toThrow('objective 1 from 2 to 1')
    expect(normaliseObjectives(new Float64Array(), 2).points).toHaveLength(0)
  })
})
