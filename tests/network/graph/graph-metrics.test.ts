import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphMetrics } from '../../../src/network/graph/graph-metrics.ts'
import type { HabitatGraph } from '../../../src/network/graph/habitat-graph.ts'

const graphOf = (n: number, links: readonly (readonly [number, number])[], cost = 1): HabitatGraph => ({
  attribute: new Float64Array(n).fill(1),
  from: Uint32Array.from(links, ([a]) => a),
  to: Uint32Array.from(links, ([, b]) => b),
  cost: new Float64Array(links.length).fill(cost),
})

const LINKS = [
  [0, 1],
  [1, 2],
  [0, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [3, 5],
  [1, 6],
  [6, 5],
] as const
const WEIGHT = [0.5, 0.25, 0.125, 0.75, 0.4, 0.6, 0.3, 0.2, 0.9]
const COMMUNITIES = [0, 0, 0, 1, 1, 2, 2]

describe('graph metrics', () => {
  // networkx 3.6.1: density, diameter, eccentricity, degree_centrality, degree(weight), community.modularity.
  it('of a network with strengths and groups', () => {
    const found = graphMetrics(graphOf(7, LINKS), { weight: WEIGHT, communities: COMMUNITIES })
    expect(found.density).toBeCloseTo(0.42857142857142855, 14)
    expect(found.diameter).toBe(3)
    expect([...found.eccentricity]).toEqual([3, 3, 2, 2, 3, 3, 2])
    expect([...found.degreeCentrality]).toEqual([1 / 3, 0.5, 0.5, 0.5, 1 / 3, 0.5, 1 / 3])
    for (const [i, sum] of [0.625, 0.95, 1.125, 1.45, 1, 1.8, 1.1].entries()) expect(found.weightedDegree[i]).toBeCloseTo(sum, 14)
    expect(found.modularity).toBeCloseTo(0.20547046796034102, 14)
  })

  it('without strengths counts links', () => {
    const found = graphMetrics(graphOf(7, LINKS), { communities: COMMUNITIES })
    expect([...found.weightedDegree]).toEqual([2, 3, 3, 3, 2, 3, 2])
    expect(found.modularity).toBeCloseTo(0.20370370370370366, 14)
    expect(graphMetrics(graphOf(7, LINKS)).modularity).toBeNull()
  })

  it('of no patch, of one and of two in parts', () => {
    const empty = { density: 0, diameter: 0, modularity: null }
    expect(graphMetrics(graphOf(0, []))).toMatchObject({ ...empty, eccentricity: new Float64Array() })
    expect(graphMetrics(graphOf(1, []), { communities: [4] })).toMatchObject({
      ...empty,
      eccentricity: new Float64Array(1),
      degreeCentrality: new Float64Array(1),
      weightedDegree: new Float64Array(1),
    })
    const apart = { density: 0, diameter: Infinity, eccentricity: Float64Array.of(Infinity, Infinity) }
    expect(graphMetrics(graphOf(2, []))).toMatchObject(apart)
    expect(graphMetrics(graphOf(2, [[0, 1]], Infinity), { weight: [1], communities: [0, 1] })).toMatchObject({ ...apart, modularity: null })
  })

  it('refuses what the package gets wrong', () => {
    expect(() => graphMetrics(graphOf(2, [[1, 1]]))).toThrow(/link 0 joins patch 1 to itself/)
    expect(() =>
      graphMetrics(
        graphOf(2, [
          [0, 1],
          [1, 0],
        ]),
      ),
    ).toThrow(/links 0 and 1 both join/)
    expect(() => graphMetrics(graphOf(2, [[0, 1]]), { weight: [NaN] })).toThrow(
      new RangeError('link 0: weight is NaN, wanted a finite number >= 0'),
    )
    expect(() => graphMetrics(graphOf(2, [[0, 1]]), { weight: [] })).toThrow(/weight: got 0 numbers/)
    expect(() => graphMetrics(graphOf(2, [[0, 1]]), { communities: [0] })).toThrow(/communities: got 1 numbers/)
    expect(() => graphMetrics(graphOf(2, [[0, 1]]), { communities: [0, 0.5] })).toThrow(/patch 1: community is 0.5/)
  })

  it('has bounds, and degrees that add up to twice the links', () => {
    const all = Array.from({ length: 8 }, (_, a) => Array.from({ length: a }, (_, b) => [b, a] as const)).flat()
    fc.assert(
      fc.property(fc.subarray(all), fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (links, communities) => {
        const found = graphMetrics(graphOf(8, links), { communities })
        expect(found.density).toBeCloseTo(links.length / 28, 12)
        expect(found.weightedDegree.reduce((a, b) => a + b, 0)).toBe(2 * links.length)
        expect(found.diameter).toBe(Math.max(...found.eccentricity))
        expect(found.modularity === null).toBe(links.length === 0)
        expect(Math.abs((found.modularity ?? 0) - 0.25)).toBeLessThanOrEqual(0.75)
      }),
    )
  })
})
