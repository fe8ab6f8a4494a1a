import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { connectivityChange } from '../../../src/network/graph/connectivity-change.ts'
import { dispersalRate } from '../../../src/network/graph/dispersal-rate.ts'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { integralIndexOfConnectivity } from '../../../src/network/graph/integral-index-of-connectivity.ts'
import { patchImportance } from '../../../src/network/graph/patch-importance.ts'
import { probabilityOfConnectivity } from '../../../src/network/graph/probability-of-connectivity.ts'
import { shortestCosts } from '../../../src/network/graph/shortest-costs.ts'
import { listOf, plainCosts, plainNumerator } from './plain-connectivity.ts'
import { KERNEL, randomGraphs, RATE } from './random-graphs.ts'

const GRAPHAB = fileURLToPath(new URL('../../../../shared/data/networks/graph4lg/', import.meta.url))
/** Two patches of 2 and 3 ha, 6 m apart, and one of 5 ha on an island. */
const PAIR = habitatGraphOf({ attribute: [2, 3, 5], from: [1], to: [0], cost: [6] })

describe('dispersal rate', () => {
  it('is -ln(p) / d', () => {
    // Python: -math.log(.3) / 4
    expect(dispersalRate(KERNEL)).toBeCloseTo(RATE, 15)
  })

  it.each([
    [{ distance: 0, probability: 0.5 }, 'distance is 0'],
    [{ distance: Infinity, probability: 0.5 }, 'distance is Infinity'],
    [{ distance: 100, probability: 1 }, 'probability is 1'],
    [{ distance: 100, probability: NaN }, 'probability is NaN'],
  ])('refuses %o', (kernel, message) => {
    expect(() => dispersalRate(kernel)).toThrow(message)
  })
})

describe('shortest costs', () => {
  it('are those of all pairs', () => {
    fc.assert(
      fc.property(randomGraphs(1), graph => {
        const plain = plainCosts(graph)
        const links = habitatGraphOf(listOf(graph))
        plain.forEach((row, i) => {
          const own = shortestCosts(links, i)
          row.forEach((cost, j) => expect(own[j] === cost || Math.abs(own[j] - cost) < 1e-12).toBe(true))
        })
      }),
    )
  })

  it('refuse a source that does not exist', () => {
    expect(() => shortestCosts(PAIR, 3)).toThrow('source is 3, wanted a whole number from 0 to 2')
  })
})

describe('probability of connectivity', () => {
  it('of two linked patches and an island', () => {
    // Python: q = .3 ** 1.5; 4 + 9 + 25 + 12 * q; / 400; sqrt
    const { numerator, index, equivalentArea } = probabilityOfConnectivity(PAIR, KERNEL, { landscape: 20 })
    expect(numerator).toBeCloseTo(39.9718012070186, 11)
    expect(index).toBeCloseTo(0.0999295030175465, 14)
    expect(equivalentArea).toBeCloseTo(6.32232561697186, 12)
  })

  it('has no index without a landscape, and says why', () => {
    expect(probabilityOfConnectivity(PAIR, KERNEL)).toMatchObject({ index: null, reason: 'no landscape area' })
  })

  it.each([10, 0, -1, NaN, Infinity])('refuses a landscape of %d ha around 10 ha of patches', landscape => {
    expect(() => probabilityOfConnectivity(PAIR, KERNEL, { landscape })).toThrow(
      `landscape is ${landscape} ha, wanted a finite area > the sum`,
    )
  })

  it('of no patches is 0, of one its square', () => {
    const none = habitatGraphOf({ attribute: [], from: [], to: [], cost: [] })
    expect(probabilityOfConnectivity(none, KERNEL, { landscape: 3 })).toEqual({ numerator: 0, index: 0, equivalentArea: 0 })
    const one = habitatGraphOf({ attribute: [4], from: [], to: [], cost: [] })
    expect(probabilityOfConnectivity(one, KERNEL, { landscape: 5 })).toEqual({ numerator: 16, index: 16 / 25, equivalentArea: 4 })
  })

  it('is the sum over all pairs, and its equivalent area lies between that of islands and that of one patch', () => {
    fc.assert(
      fc.property(randomGraphs(), graph => {
        const { numerator, equivalentArea } = probabilityOfConnectivity(habitatGraphOf(listOf(graph)), KERNEL)
        const plain = plainNumerator(graph, RATE)
        expect(Math.abs(numerator - plain)).toBeLessThanOrEqual(1e-12 * plain)
        const total = graph.attribute.reduce((sum, a) => sum + a, 0)
        const islands = Math.sqrt(graph.attribute.reduce((sum, a) => sum + a * a, 0))
        expect(equivalentArea).toBeGreaterThanOrEqual(islands * (1 - 1e-12))
        expect(equivalentArea).toBeLessThanOrEqual(total * (1 + 1e-12))
      }),
    )
  })
})

describe('integral index of connectivity', () => {
  it('counts links, not costs', () => {
    // A path of 1, 2, 3 and 4 ha; Python: 30 + 2 * ((2 + 6 + 12) / 2 + (3 + 8) / 3 + 4 / 4) = 178 / 3.
    const path = habitatGraphOf({ attribute: [1, 2, 3, 4], from: [0, 1, 2], to: [1, 2, 3], cost: [9, 0, 1e6] })
    const { numerator, index } = integralIndexOfConnectivity(path, { landscape: 12 })
    expect(numerator).toBeCloseTo(178 / 3, 12)
    expect(index).toBeCloseTo(178 / 3 / 144, 12)
  })

  it('is the sum over all pairs by hops, between that of islands and that of one patch', () => {
    fc.assert(
      fc.property(randomGraphs(), graph => {
        const hops = plainCosts({ ...graph, links: graph.links.map(link => ({ ...link, cost: link.cost < Infinity ? 1 : Infinity })) })
        let plain = 0
        graph.attribute.forEach((a, i) => graph.attribute.forEach((b, j) => (plain += (a * b) / (1 + hops[i][j]))))
        const { numerator, equivalentArea } = integralIndexOfConnectivity(habitatGraphOf(listOf(graph)))
        expect(Math.abs(numerator - plain)).toBeLessThanOrEqual(1e-12 * plain)
        expect(equivalentArea).toBeLessThanOrEqual(graph.attribute.reduce((sum, a) => sum + a, 0) * (1 + 1e-12))
      }),
    )
  })
})

describe('change of connectivity', () => {
  it('compares connected with added area', () => {
    // 100 * (9 - 6) / 6 = 50 %, 100 * (12 - 10) / 10 = 20 %
    const { dECA, dA, rECA } = connectivityChange({ equivalentArea: 6, area: 10 }, { equivalentArea: 9, area: 12 })
    expect([dECA, dA, rECA]).toEqual([50, 20, 2.5])
  })

  it('has no ratio without added area, and nothing without a state before', () => {
    expect(connectivityChange({ equivalentArea: 6, area: 10 }, { equivalentArea: 9, area: 10 })).toMatchObject({
      dECA: 50,
      rECA: null,
      reason: 'no change of area',
    })
    expect(connectivityChange({ equivalentArea: 0, area: 0 }, { equivalentArea: 9, area: 10 })).toMatchObject({
      dECA: null,
      dA: null,
      rECA: null,
      reason: 'nothing before',
    })
  })
})

describe.skipIf(!existsSync(GRAPHAB))('ten patches in Graphab (skipped without ../shared)', () => {
  const table = (name: string): number[][] =>
    readFileSync(`${GRAPHAB}${name}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.replaceAll('"', '').split(',').map(Number))
  const links = (): number[][] => table('lkst1-links.csv')
  const kernel = { distance: 600, probability: 0.5 }
  /** [m2] */
  const hectare = 1e4
  const graph = (): ReturnType<typeof habitatGraphOf> =>
    habitatGraphOf({
      attribute: table('patches.csv').map(([, area]) => area / hectare),
      from: links().map(([from]) => from - 1),
      to: links().map(([, to]) => to - 1),
      cost: links().map(([, , cost]) => cost),
    })

  it('have its probability of connectivity', () => {
    // A landscape of 60 km x 60 km.
    const { index } = probabilityOfConnectivity(graph(), kernel, { landscape: 360_000 })
    expect(Math.abs((index ?? NaN) / 2.480545943431007e-10 - 1)).toBeLessThan(1e-12)
  })

  it('have its flux of every patch, which leaves out the patch itself', () => {
    const { numerator, flux } = patchImportance(graph(), kernel)
    table('patches.csv').forEach(([, area, , , expected], i) => {
      const own = ((flux[i] / 100) * numerator * hectare) / (2 * (area / hectare))
      expect(Math.abs(own / expected - 1)).toBeLessThan(1e-12)
    })
  })
})
