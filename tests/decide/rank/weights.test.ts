import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ahpWeights } from '../../../src/decide/rank/ahp-weights.ts'
import { rankOrderCentroid } from '../../../src/decide/rank/rank-order-centroid.ts'
import { swingWeights } from '../../../src/decide/rank/swing-weights.ts'
import { farthest } from './tables.ts'

const sum = (x: Float64Array): number => x.reduce((a, b) => a + b, 0)

describe('AHP', () => {
  // Wanted numbers: numpy.linalg.eig.
  it('is worked out for three criteria', () => {
    const found = ahpWeights([
      [1, 3, 5],
      [1 / 3, 1, 2],
      [1 / 5, 1 / 2, 1],
    ])
    expect(farthest(found.weights, [0.6483290138222366, 0.22965079406263708, 0.12202019211512619])).toBeLessThan(1e-13)
    expect(found.lambdaMax).toBeCloseTo(3.00369459806364, 13)
    expect(found.consistencyIndex).toBeCloseTo(0.0018472990318199045, 13)
    expect(found.consistencyRatio).toBeCloseTo(0.0031849983307239735, 13)
    expect(found.consistent).toBe(true)
    expect(found.notes).toEqual([])
  })

  const contradictory = [
    [1, 3, 5],
    [0.5, 1, 2],
    [1 / 5, 1 / 2, 1],
  ]

  it('reports pairs that contradict themselves', () => {
    const found = ahpWeights(contradictory)
    expect(farthest(found.weights, [0.6277107147613646, 0.2548278734789606, 0.11746141175967482])).toBeLessThan(1e-13)
    expect(found.lambdaMax).toBeCloseTo(3.1535249398270415, 12)
    expect(found.contradictions).toEqual([{ row: 0, column: 1, product: 1.5 }])
    expect(found.consistent).toBe(false)
    expect(found.notes[0].en).toContain('1 pairs')
  })

  it('or lets the upper half count', () => {
    const found = ahpWeights(contradictory, { reciprocity: 'upper' })
    expect(found.weights[0]).toBeCloseTo(0.6483290138222366, 13)
    expect(found.contradictions.length).toBe(1)
    expect(found.consistent).toBe(true)
  })

  it('gives back the weights of a consistent matrix, with ratio 0', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 10 }), given => {
        const total = given.reduce((a, b) => a + b, 0)
        const found = ahpWeights(given.map((a, i) => given.map((b, j) => (i === j ? 1 : a / b))))
        expect(
          farthest(
            found.weights,
            given.map(x => x / total),
          ),
        ).toBeLessThan(1e-13)
        expect(found.lambdaMax).toBeCloseTo(given.length, 11)
        expect(found.consistencyRatio).toBeLessThan(1e-12)
        expect(found.consistent).toBe(true)
      }),
    )
  })

  it('does not judge consistency beyond the table of random indices', () => {
    const found = ahpWeights(Array.from({ length: 11 }, () => Array.from({ length: 11 }, () => 1)))
    expect([found.consistencyRatio, found.consistent]).toEqual([null, null])
    expect(found.notes[0].zh).toContain('11 个准则')
  })

  it('refuses matrices that are none', () => {
    expect(() => ahpWeights([])).toThrow('empty')
    expect(() => ahpWeights([[1, 2]])).toThrow('row 1 has 2 entries, want 1')
    expect(() =>
      ahpWeights([
        [1, 0],
        [2, 1],
      ]),
    ).toThrow('row 1, column 2: got 0')
    expect(() =>
      ahpWeights([
        [1, 2],
        [0.5, 3],
      ]),
    ).toThrow('diagonal')
  })
})

describe('rank-order centroid', () => {
  it('is worked out for four', () => {
    // 1/4 (1 + 1/2 + 1/3 + 1/4) and so on.
    const [first, second, third, fourth] = [25 / 48, 13 / 48, 7 / 48, 3 / 48]
    expect(farthest(rankOrderCentroid([1, 2, 3, 4]), [first, second, third, fourth])).toBeLessThan(1e-15)
    expect(farthest(rankOrderCentroid([30, 10, 40, 20]), [third, first, fourth, second])).toBeLessThan(1e-15)
    expect(farthest(rankOrderCentroid([1, 2, 2, 4]), [first, (second + third) / 2, (second + third) / 2, fourth])).toBeLessThan(1e-15)
  })

  it('adds to 1 and falls with the rank', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }), ranks => {
        const weights = rankOrderCentroid(ranks)
        expect(sum(weights)).toBeCloseTo(1, 13)
        ranks.forEach((a, i) => ranks.forEach((b, j) => expect(Math.sign(b - a)).toBe(Math.sign(weights[i] - weights[j]))))
      }),
    )
  })

  it('needs ranks', () => {
    expect(() => rankOrderCentroid([])).toThrow(RangeError)
    expect(() => rankOrderCentroid([1, NaN])).toThrow(RangeError)
  })
})

describe('swing weights', () => {
  it('are shares of the points', () => {
    expect(farthest(swingWeights([100, 60, 35, 5]), [0.5, 0.3, 0.175, 0.025])).toBeLessThan(1e-15)
  })

  it('need 100 points for the greatest swing', () => {
    expect(() => swingWeights([90, 60])).toThrow('want 100')
    expect(() => swingWeights([100, -1])).toThrow('criterion 2')
    expect(() => swingWeights([100, 101])).toThrow('criterion 2')
  })
})
