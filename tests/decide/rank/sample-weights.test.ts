import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedDraw } from '../../../src/base/keyed-draw.ts'
import { uniformSequence } from '../../../src/base/uniform-sequence.ts'
import { hitAndRun } from '../../../src/decide/rank/hit-and-run.ts'
import { interiorWeights } from '../../../src/decide/rank/interior-weights.ts'
import { sampleWeights } from '../../../src/decide/rank/sample-weights.ts'
import { weightRows } from '../../../src/decide/rank/weight-rows.ts'
import type { WeightSpace } from '../../../src/decide/rank/weight-space.ts'
import { tableOf } from './tables.ts'

const { criteria } = tableOf([[1, 2, 3]], [1, 1, 1])
type Constrained = Extract<WeightSpace, { kind: 'constrained' }>
const constrained = (rest: Omit<Constrained, 'kind'>): Constrained => ({ kind: 'constrained', ...rest })

const meansOf = (weights: Float64Array, m = 3): number[] => {
  const means = Array.from({ length: m }, () => 0)
  weights.forEach((w, at) => (means[at % m] += (w * m) / weights.length))
  return means
}
/** Whether something holds in every draw of three weights. */
const eachDraw = (weights: Float64Array, holds: (a: number, b: number, c: number) => boolean): boolean => {
  for (let d = 0; d < weights.length; d += 3) if (!holds(weights[d], weights[d + 1], weights[d + 2])) return false
  return true
}
/** Each mean within five standard errors (weights have a variance of at most 1/12 here, and the walk is not independent: twice). */
const expectMeans = (weights: Float64Array, wanted: number[], sd: number, factor = 5): void => {
  const error = (factor * sd) / Math.sqrt(weights.length / wanted.length)
  meansOf(weights, wanted.length).forEach((mean, k) => expect(Math.abs(mean - wanted[k])).toBeLessThan(error))
}

describe('weights drawn', () => {
  it('add to 1 and spread evenly over the simplex', () => {
    const { weights, how, acceptance } = sampleWeights(criteria, { kind: 'any' }, 20_000, 7)
    expect([how, acceptance]).toEqual(['direct', 1])
    expect(eachDraw(weights, (a, b, c) => Math.abs(a + b + c - 1) < 1e-14)).toBe(true)
    // Dirichlet(1, 1, 1): mean 1/3, sd sqrt(1/18), P(w < 1/4) = 1 - (3/4)^2.
    expectMeans(weights, [1 / 3, 1 / 3, 1 / 3], Math.sqrt(1 / 18))
    const below = weights.filter((w, at) => at % 3 === 1 && w < 0.25).length / 20_000
    expect(Math.abs(below - 7 / 16)).toBeLessThan((5 * 0.5) / Math.sqrt(20_000))
  })

  it('are the same again, others for another seed, and begin alike when there are more', () => {
    for (const space of [{ kind: 'any' }, constrained({ order: ['c0', 'c1'] }), constrained({ bounds: { c0: { most: 0.02 } } })] as const) {
      const few = sampleWeights(criteria, space, 50, 'x').weights
      expect(sampleWeights(criteria, space, 50, 'x').weights).toEqual(few)
      expect(sampleWeights(criteria, space, 80, 'x').weights.slice(0, 150)).toEqual(few)
      expect(sampleWeights(criteria, space, 50, 'y').weights).not.toEqual(few)
    }
  })

  it('may be fixed', () => {
    const { weights, how } = sampleWeights(criteria, { kind: 'fixed', weights: [1, 1, 2] }, 2, 1)
    expect([...weights]).toEqual([0.25, 0.25, 0.5, 0.25, 0.25, 0.5])
    expect(how).toBe('fixed')
  })

  it('keep an order of importance without throwing any away; their mean is the rank-order centroid', () => {
    const { weights, how, acceptance } = sampleWeights(criteria, constrained({ order: ['c1', 'c0', 'c2'] }), 20_000, 3)
    expect([how, acceptance]).toEqual(['direct', 1])
    expect(eachDraw(weights, (a, b, c) => b >= a && a >= c)).toBe(true)
    expectMeans(weights, [5 / 18, 11 / 18, 2 / 18], 0.16)
  })

  it('meet bounds and ratios by rejection: share and mean of the exact polygon (Python, clipped in fractions)', () => {
    const space = constrained({
      bounds: { c0: { most: 0.5 }, c2: { least: 0.2 } },
      ratios: [{ over: 'c0', under: 'c1', least: 0.5, most: 2 }],
    })
    const { weights, how, acceptance } = sampleWeights(criteria, space, 20_000, 5)
    expect(how).toBe('rejection')
    expect(Math.abs(acceptance - 0.21166666666666667)).toBeLessThan(0.01)
    expectMeans(weights, [0.2647419072615923, 0.26662292213473315, 0.46863517060367454], 0.15)
    expect(eachDraw(weights, (a, b, c) => a <= 0.5 && c >= 0.2 && a >= 0.5 * b && a <= 2 * b)).toBe(true)
  })

  it('walk where rejection is poor: mean of the exact polygon (Python, clipped in fractions)', () => {
    const space = constrained({
      bounds: { c0: { most: 0.2 }, c1: { least: 0.1, most: 0.25 } },
      ratios: [{ over: 'c1', under: 'c0', most: 2 }],
    })
    const { weights, how, acceptance } = sampleWeights(criteria, space, 20_000, 5)
    expect(how).toBe('walk')
    expect(Math.abs(acceptance - 0.03375)).toBeLessThan(0.02)
    // The polygon is 0.15 wide: sd below 0.06; the walk is not independent, hence twice the distance.
    expectMeans(weights, [0.14166666666666666, 0.16666666666666666, 0.6916666666666667], 0.06, 10)
    const near = 1e-12
    const inside = (a: number, b: number, c: number): boolean =>
      Math.min(a, b, c) >= 0 && a <= 0.2 + near && b >= 0.1 - near && b <= Math.min(0.25, 2 * a) + near
    expect(eachDraw(weights, inside)).toBe(true)
  })

  it('walk in ten dimensions and stay inside', () => {
    const wide = tableOf(
      [Array.from({ length: 10 }, () => 1)],
      Array.from({ length: 10 }, () => 1),
    ).criteria
    const bounds = Object.fromEntries(wide.map(({ id }) => [id, { least: 0.05, most: 0.2 }]))
    const { weights, how } = sampleWeights(wide, constrained({ bounds }), 500, 5)
    expect(how).toBe('walk')
    expect(weights.every(w => w >= 0.05 - 1e-12 && w <= 0.2 + 1e-12)).toBe(true)
    expectMeans(
      weights,
      Array.from({ length: 10 }, () => 0.1),
      0.04,
      6,
    )
  })

  it('are refused where nothing, or only an edge, is allowed', () => {
    const refuse = (rest: Omit<Constrained, 'kind'>) => () => sampleWeights(criteria, constrained(rest), 10, 1)
    expect(refuse({ bounds: { c0: { least: 0.6 }, c1: { least: 0.5 } } })).toThrow('no room')
    expect(refuse({ bounds: { c0: { least: 0.3, most: 0.3 } } })).toThrow('no room')
    expect(refuse({ order: ['c0', 'c1'], bounds: { c1: { least: 0.6 } } })).toThrow('no room')
    expect(refuse({ order: ['c0', 'c0'] })).toThrow('twice')
    expect(refuse({ order: ['c0', 'x'] })).toThrow('"x"')
    expect(refuse({ bounds: { c0: { least: 0.6, most: 0.5 } } })).toThrow('0.6 to 0.5')
    expect(refuse({ bounds: { x: {} } })).toThrow('"x"')
    expect(refuse({ ratios: [{ over: 'c0', under: 'c0', least: 1 }] })).toThrow('two criteria')
    expect(() => sampleWeights(criteria, { kind: 'any' }, 0, 1)).toThrow('draws: got 0')
  })
})

describe('the walk', () => {
  it('spreads evenly: moments and shares of the triangle, whole and cut', () => {
    const draw = keyedDraw(5, 0)
    const walk = (rows: ReturnType<typeof weightRows>, start: number[]): Float64Array[] => {
      let at: Float64Array = Float64Array.from(start)
      return Array.from({ length: 20_000 }, (_, i) => (at = hitAndRun(at, rows, 8, uniformSequence(draw, 'weights', 1, i))))
    }
    const mean = (points: Float64Array[], f: (w: Float64Array) => number): number =>
      points.reduce((sum, w) => sum + f(w) / points.length, 0)
    // Dirichlet(1, 1, 1): E w^2 = 1/6, E w0 w1 = 1/12, P(w < 1/4) = 7/16. Eight steps between points leave little dependence.
    const whole = walk([], [0.6, 0.3, 0.1])
    for (const k of [0, 1, 2]) {
      expect(Math.abs(mean(whole, w => w[k] ** 2) - 1 / 6)).toBeLessThan(0.008)
      expect(Math.abs(mean(whole, w => w[k] * w[(k + 1) % 3]) - 1 / 12)).toBeLessThan(0.004)
      expect(Math.abs(mean(whole, w => Number(w[k] < 0.25)) - 7 / 16)).toBeLessThan(0.025)
    }
    // Where w0 <= w1 and w2 <= 1/2: corners (0, 1/2, 1/2), (1/4, 1/4, 1/2), (1/2, 1/2, 0), (0, 1, 0); 3/8 of the triangle,
    // with the means 7/36, 7/12 and 2/9 (Python, clipped in fractions).
    const cut = walk(weightRows(constrained({ order: ['c1', 'c0'], bounds: { c2: { most: 0.5 } } }), ['c0', 'c1', 'c2']), [0.2, 0.6, 0.2])
    const wanted = [7 / 36, 7 / 12, 2 / 9]
    wanted.forEach((x, k) => expect(Math.abs(mean(cut, w => w[k]) - x)).toBeLessThan(0.007))
    expect(cut.every(w => w[0] <= w[1] + 1e-12 && w[2] <= 0.5 + 1e-12)).toBe(true)
  })
})

describe('the start of the walk', () => {
  it('is as far from every row and every edge as can be', () => {
    // In the whole simplex the middle; with w0 <= 0.2 the slack s solves w0 = 0.2 - s = s, so 0.1.
    expect([...(interiorWeights([], 4) ?? [])].map(w => w.toFixed(12))).toEqual(Array.from({ length: 4 }, () => '0.250000000000'))
    const found = interiorWeights(weightRows(constrained({ bounds: { c0: { most: 0.2 } } }), ['c0', 'c1', 'c2']), 3)
    expect(found?.[0]).toBeCloseTo(0.1, 12)
  })

  it('is found wherever some weights meet the rows with room to spare', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 7 }),
        fc.double({ min: 1e-5, max: 0.3, noNaN: true }),
        (given, room) => {
          const total = given.reduce((a, b) => a + b, 0)
          const ids = given.map((_, k) => `c${k}`)
          const bounds = Object.fromEntries(
            given.map((w, k) => [ids[k], { least: Math.max(0, w / total - room), most: Math.min(1, w / total + room) }]),
          )
          const ratios = [{ over: 'c0', under: 'c1', least: (given[0] / given[1]) * 0.99, most: (given[0] / given[1]) * 1.01 }]
          const rows = weightRows(constrained({ bounds, ratios }), ids)
          const found = interiorWeights(rows, given.length)
          expect(found).not.toBeNull()
          for (const { coefficients, limit } of rows)
            expect(Array.from(found ?? []).reduce((sum, w, k) => sum + w * coefficients[k], 0)).toBeLessThan(limit)
        },
      ),
    )
  })
})
