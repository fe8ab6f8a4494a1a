import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestTie } from '../../../src/decide/rank/nearest-tie.ts'
import { stabilityRadius } from '../../../src/decide/rank/stability-radius.ts'
import { weightedSum } from '../../../src/decide/rank/weighted-sum.ts'
import { ANCHORS, farthest, MATRIX, tableOf, TYPES, WEIGHTS } from './tables.ts'

const table = tableOf(MATRIX, TYPES, ANCHORS)

describe('the smallest change of weights that turns rank 1', () => {
  it('is worked out by the sum of changes (scipy linprog)', () => {
    const found = stabilityRadius(table, WEIGHTS)
    expect([found.first, found.rival]).toEqual([2, 0])
    expect(found.rivals.map(({ rival }) => rival)).toEqual([0, 3, 1])
    expect(
      farthest(
        found.rivals.map(({ radius }) => radius ?? NaN),
        [0.23603603603603607, 0.2741312741312742, 0.34348894348894354],
      ),
    ).toBeLessThan(1e-13)
    expect(farthest(found.weights ?? [], [0.38198198198198, 0.41801801801802, 0.2])).toBeLessThan(1e-13)
  })

  it('is worked out as a distance (projection, numpy)', () => {
    const found = stabilityRadius(table, WEIGHTS, { norm: 'euclid' })
    expect(
      farthest(
        found.rivals.map(({ radius }) => radius ?? NaN),
        [0.14963206156713255, 0.18371191292655628, 0.21443130216183925],
      ),
    ).toBeLessThan(1e-12)
    expect(farthest(found.weights ?? [], [0.43220405, 0.42191876, 0.14587719])).toBeLessThan(6e-9)
  })

  it('is worked out where a weight falls to 0 (scipy linprog; all supports by numpy)', () => {
    const weights = Float64Array.of(0.05, 0.45, 0.3, 0.2)
    const lead = Float64Array.of(0.9, 0.35, -0.1, -0.2)
    const straight = nearestTie(weights, lead, 'euclid')
    expect(straight?.distance).toBeCloseTo(0.22087645362733151, 12)
    expect(farthest(straight?.weights ?? [], [0, 0.29514563, 0.37669903, 0.32815534])).toBeLessThan(6e-9)
    const summed = nearestTie(weights, lead, 'l1')
    expect(summed?.distance).toBeCloseTo(0.38181818181818195, 13)
    expect(farthest(summed?.weights ?? [], [0, 0.30909091, 0.3, 0.39090909])).toBeLessThan(6e-9)
  })

  it('leaves weights alone that a move would not help (scipy linprog; projection, numpy)', () => {
    // The first two criteria favour the rival alike, so all that counts is what the third gives up: 17/60, twice.
    const table = tableOf(
      [
        [9, 5, 1],
        [8, 6, 6],
      ],
      [1, -1, 1],
      [
        { worst: 0, best: 9 },
        { worst: 9, best: 0 },
        { worst: 0, best: 9 },
      ],
    )
    const found = stabilityRadius(table, [8, 3, 9])
    expect(found.first).toBe(1)
    expect(found.radius).toBeCloseTo(0.5666666666666667, 13)
    expect(stabilityRadius(table, [8, 3, 9], { norm: 'euclid' }).radius).toBeCloseTo(0.34701104689428347, 12)
  })

  it('is nothing against a rival that is behind in everything, and 0 where the first place is shared', () => {
    const found = stabilityRadius(
      tableOf(
        [
          [5, 5],
          [1, 2],
        ],
        [1, 1],
      ),
      [1, 1],
    )
    expect([found.radius, found.rival, found.weights]).toEqual([null, null, null])
    expect(
      stabilityRadius(
        tableOf(
          [
            [0, 1],
            [1, 0],
          ],
          [1, 1],
        ),
        [1, 1],
      ).radius,
    ).toBe(0)
    expect(stabilityRadius(tableOf([[0, 1]], [1, 1]), [1, 1]).radius).toBeNull()
    for (const norm of ['l1', 'euclid'] as const) {
      // Level only where the first criterion has all the weight.
      const edge = stabilityRadius(
        tableOf(
          [
            [5, 5],
            [5, 2],
          ],
          [1, 1],
        ),
        [0.4, 0.6],
        { norm },
      )
      expect(edge.radius).toBeCloseTo(norm === 'l1' ? 1.2 : 0.6 * Math.SQRT2, 14)
    }
  })

  it('is a tie on the simplex, and no weights nearer turn rank 1', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 })
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })
    const anchors = TYPES.map(type => (type > 0 ? { worst: 0, best: 9 } : { worst: 9, best: 0 }))
    fc.assert(
      fc.property(rows, weights, weights, fc.constantFrom('l1' as const, 'euclid' as const), (rows, given, other, norm) => {
        const table = tableOf(rows, TYPES, anchors)
        const { first, radius, rival, weights: there } = stabilityRadius(table, given, { norm })
        const total = given.reduce((a, b) => a + b, 0)
        // Where nobody can catch up there is nothing to check here but that.
        const at = Array.from(there ?? given.map(w => w / total))
        expect(Math.min(...at)).toBeGreaterThanOrEqual(0)
        expect(at.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        const level = weightedSum(table, at).scores
        expect(level[rival ?? first]).toBeCloseTo(level[first], 11)
        const sum = other.reduce((a, b) => a + b, 0)
        const steps = other.map((x, k) => x / sum - given[k] / total)
        const length = norm === 'l1' ? steps.reduce((a, d) => a + Math.abs(d), 0) : Math.sqrt(steps.reduce((a, d) => a + d * d, 0))
        const { scores } = weightedSum(table, other)
        const keeps = scores[first] > Math.max(...scores) - 1e-11
        expect(keeps || (radius !== null && length >= radius - 1e-9)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
