import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rgg } from '../../../bench/network/generate.ts'
import { betweenness } from '../../../src/network/graph/betweenness.ts'
import { globalEfficiency } from '../../../src/network/graph/global-efficiency.ts'
import { gravity } from '../../../src/network/graph/gravity.ts'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import type { HabitatGraph } from '../../../src/network/graph/habitat-graph.ts'
import { structureIndices, type DefinedNumber } from '../../../src/network/graph/structure-indices.ts'
import { graphOf, RINGS, type Link } from './link-graph.ts'

const LINKS: readonly Link[] = [...RINGS, [7, 8, 1.5]]

const close = (values: readonly number[]): unknown => values.map(value => expect.closeTo(value, 10) as number)

// networkx 3, ties by exact comparison; node 9 has no link, 7 and 8 are an island.
describe('betweenness', () => {
  it('shares ways of equal cost, for patches and for links', () => {
    const { patches, links } = betweenness(graphOf(10, LINKS))
    expect([...patches]).toEqual(
      close([
        0, 3.433333333333333, 5.466666666666667, 6.133333333333333, 2.5666666666666664, 2.6666666666666665, 0.5333333333333333, 0, 0, 0,
      ]),
    )
    expect([...links]).toEqual(
      close([4.1, 5.9, 1.9, 9.133333333333335, 6.566666666666667, 4.566666666666666, 2.5666666666666664, 2.8666666666666663, 4.2, 1]),
    )
  })

  it('as a share of all pairs of others', () => {
    const { patches, links } = betweenness(graphOf(10, LINKS), { normalised: true })
    expect(patches[3]).toBeCloseTo(0.17037037037037034, 12)
    expect(links[3]).toBeCloseTo(9.133333333333335 / 45, 12)
  })

  it('takes nearly equal ways as ties where it is told to', () => {
    const nearly = LINKS.map(([a, b, c]): Link => [a, b, a === 0 && b === 2 ? c * (1 + 1e-12) : c])
    expect([...betweenness(graphOf(10, nearly), { tolerance: 1e-9 }).links]).toEqual(
      [...betweenness(graphOf(10, LINKS)).links].map(value => expect.closeTo(value, 10) as number),
    )
    expect(betweenness(graphOf(10, nearly)).links[2]).toBeLessThan(1.9)
  })

  it('takes ways with the fewest links of cost 0', () => {
    // Both ways from 0 cost 1; the one over the link of cost 0 is the longer.
    expect([
      ...betweenness(
        graphOf(3, [
          [0, 1, 1],
          [0, 2, 1],
          [1, 2, 0],
        ]),
      ).links,
    ]).toEqual([1, 1, 1])
    // Where there is no other way, a link of cost 0 is one.
    expect([
      ...betweenness(
        graphOf(3, [
          [0, 1, 0],
          [1, 2, 3],
        ]),
      ).patches,
    ]).toEqual([0, 1, 0])
    expect([
      ...betweenness(
        graphOf(3, [
          [0, 1, 0],
          [1, 2, 0],
        ]),
      ).patches,
    ]).toEqual([0, 1, 0])
    // It never outweighs a cost, however many there are.
    expect(
      betweenness(
        graphOf(4, [
          [0, 1, 0],
          [1, 2, 0],
          [2, 3, 5],
          [0, 3, 5.001],
        ]),
      ).links[2],
    ).toBe(3)
  })

  it('does not depend on the numbers of the patches, links of cost 0 among them', () => {
    const links = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 0, max: 2 })), {
      selector: ([a, b]) => Math.min(a, b) * 7 + Math.max(a, b),
    })
    fc.assert(
      fc.property(links, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }), (all, names) => {
        const kept = all.filter(([a, b]) => a !== b)
        const plain = betweenness(graphOf(7, kept)).patches
        const renamed = betweenness(
          graphOf(
            7,
            kept.map(([a, b, c]): Link => [names[a], names[b], c]),
          ),
        ).patches
        names.forEach((name, i) => expect(renamed[name]).toBeCloseTo(plain[i], 9))
      }),
    )
  })

  it('is 0 with fewer than three patches', () => {
    expect([...betweenness(graphOf(2, [[0, 1, 4]]), { normalised: true }).patches]).toEqual([0, 0])
    expect([...betweenness(graphOf(0, [])).patches]).toEqual([])
  })

  it('adds up to the patches that ways pass', () => {
    const trees = fc
      .integer({ min: 2, max: 20 })
      .chain(n =>
        fc.tuple(
          ...Array.from({ length: n - 1 }, (_, k) => fc.tuple(fc.nat(k), fc.constant(k + 1), fc.double({ min: 0.1, max: 9, noNaN: true }))),
        ),
      )
    fc.assert(
      fc.property(trees, links => {
        const n = links.length + 1
        const { patches, links: edges } = betweenness(graphOf(n, links))
        const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
        // Each way of h links passes h - 1 patches, and there is one way a pair.
        expect(sum(edges)).toBeCloseTo(sum(patches) + (n * (n - 1)) / 2, 6)
      }),
    )
  })

  const file = (n: number): string => `../shared/bench/network/expected_bc_n${n}.csv`
  it.skipIf(!existsSync(file(200))).each([200, 1000])(
    'equals scipy on a random geometric graph of %i patches (skipped without ../shared)',
    n => {
      const { area: attribute, from, to, distance: cost } = rgg(n)
      const expected = readFileSync(file(n), 'utf8').trim().split('\n').slice(1)
      const { patches } = betweenness(habitatGraphOf({ attribute, from, to, cost }))
      for (const row of expected) {
        const [node, value] = row.split(',').map(Number)
        expect(Math.abs(patches[node] - value), `patch ${node}`).toBeLessThanOrEqual(1e-9 * Math.max(1, value))
      }
    },
  )
})

describe('global efficiency', () => {
  it('counts pairs without a way as 0', () => expect(globalEfficiency(graphOf(10, LINKS))).toBeCloseTo(0.12850970017636681, 14))
  it('is 0 below two patches', () => expect(globalEfficiency(graphOf(1, []))).toBe(0))
})

describe('the gravity model', () => {
  const graph = graphOf(3, [
    [0, 1, 700],
    [1, 2, 1600],
  ])
  const area = [2.5, 8, 14]
  const resistance = [3, 5.5, 2]

  it('pulls with area and against resistance and cost', () => {
    expect([...gravity(graph, area, resistance, { weight: 'log', unit: 'ha' })]).toEqual(close([0.6033092035887774, 0.49888776746151126]))
    expect([...gravity(graph, area, resistance, { weight: 'log1p', unit: 'ha' })]).toEqual(close([0.8715720537939442, 0.5409267689565517]))
  })

  it('is 1 times the weights for a single link, nothing without a way, and without bound where patches touch', () => {
    const links = (cost: number): HabitatGraph => graphOf(2, [[0, 1, cost]])
    expect(gravity(links(40), [Math.E, Math.E], [2, 4], { weight: 'log', unit: 'ha' })[0]).toBeCloseTo(0.125, 12)
    expect(gravity(links(Infinity), [9, 9], [2, 4], { weight: 'log', unit: 'ha' })[0]).toBe(0)
    expect(gravity(links(0), [9, 9], [2, 4], { weight: 'log', unit: 'ha' })[0]).toBe(Infinity)
  })

  it('takes the longest way that there is as the measure', () => {
    const graph = graphOf(3, [
      [0, 1, 1600],
      [1, 2, 700],
      [0, 2, Infinity],
    ])
    const e = Math.E
    expect([...gravity(graph, [e, e, e], [1, 1, 1], { weight: 'log', unit: 'ha' })]).toEqual(
      [1, (1600 / 700) ** 2, 0].map(x => expect.closeTo(x, 12) as number),
    )
    expect(() => gravity(graph, [-1, 2, 3], [1, 1, 1], { weight: 'log1p', unit: 'ha' })).toThrow('area -1 of patch 0: wanted 0 or more')
    expect(() => gravity(graph, [1, 2, 3], [1, 1, 1], { weight: 'log', unit: 'ha' })).toThrow('above 1')
  })

  it('depends on the unit of area', () => {
    const log = Math.log(250)
    expect(gravity(graphOf(2, [[0, 1, 5]]), [2.5, 2.5], [1, 1], { weight: 'log', unit: 'm2' })[0]).toBeCloseTo(Math.log(25_000) ** 2, 9)
    expect(gravity(graphOf(2, [[0, 1, 5]]), [25_000, 25_000], [1, 1], { weight: 'log', unit: 'km2' })[0]).toBeCloseTo(log * log, 9)
  })

  it('refuses an area whose logarithm would turn the sign', () => {
    expect(() => gravity(graph, [0.8, 8, 14], resistance, { weight: 'log', unit: 'ha' })).toThrow('area 0.8 ha of patch 0')
    expect(() => gravity(graph, area, [3, 0, 2], { weight: 'log', unit: 'ha' })).toThrow('resistance 0 of patch 1')
    expect(gravity(graph, [0.8, 8, 14], resistance, { weight: 'log1p', unit: 'ha' })[0]).toBeGreaterThan(0)
  })
})

describe('structure indices', () => {
  const of = (n: number, links: readonly (readonly [number, number])[], options = {}) =>
    structureIndices(n, { from: links.map(([a]) => a), to: links.map(([, b]) => b) }, options)
  const complete = (n: number): (readonly [number, number])[] =>
    Array.from({ length: n }, (_, a) => Array.from({ length: n - 1 - a }, (__, k) => [a, a + 1 + k] as const)).flat()
  const value = (number: DefinedNumber): number | null => number.value

  // Published corner stones, and K6, which is not planar.
  it.each([
    ['triangle', 3, complete(3), [1, 1, 1]],
    [
      'square',
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ] as const,
      [1 / 3, 1, 2 / 3],
    ],
    ['K4', 4, complete(4), [1, 1.5, 1]],
    [
      'path of 4',
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ] as const,
      [0, 0.75, 0.5],
    ],
    [
      'star of 3',
      4,
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ] as const,
      [0, 0.75, 0.5],
    ],
    ['K6', 6, complete(6), [10 / 7, 2.5, 15 / 12]],
  ] as const)('%s', (_name, n, links, expected) => {
    const { alpha, beta, gamma } = of(n, links)
    expect([alpha, beta, gamma].map(value)).toEqual(expected.map(x => expect.closeTo(x, 12) as number))
  })

  it('knows what cannot be planar, and counts against all pairs then', () => {
    const six = of(6, complete(6))
    expect(six.planar).toBe(false)
    expect(value(six.abstractAlpha)).toBeCloseTo(1, 12)
    expect(value(six.abstractGamma)).toBeCloseTo(1, 12)
    expect(of(4, complete(4)).planar).toBe(true)
    expect(
      of(6, [
        [0, 1],
        [1, 2],
        [3, 4],
      ]).planar,
    ).toBe(true)
    expect(of(6, complete(4)).planar).toBeUndefined()
  })

  it('counts parts in the loops unless told not to', () => {
    const links = [
      [0, 1],
      [2, 3],
    ] as const
    expect(value(of(4, links).alpha)).toBe(0)
    expect(value(of(4, links, { kansky: 'connected' }).alpha)).toBeCloseTo(-1 / 3, 12)
    expect(of(4, links).components).toBe(2)
  })

  it('says why there is no number', () => {
    const { alpha, gamma, beta, costRatio } = of(2, [[0, 1]])
    expect(alpha).toEqual({ value: null, reason: { en: 'fewer than three patches', zh: '斑块少于三个' } })
    expect(gamma.value).toBeNull()
    expect(beta.value).toBe(0.5)
    expect(costRatio.value).toBeNull()
    expect(of(0, []).beta.value).toBeNull()
    expect(of(1, []).abstractGamma.value).toBeNull()
    expect(of(2, [[0, 1]]).abstractGamma.value).toBe(1)
    expect(costRatio).toMatchObject({ reason: { en: 'the length of the links is not known' } })
    expect(of(3, [[0, 1]], { length: 0 }).costRatio).toMatchObject({ reason: { en: 'no links, or links without length' } })
    expect(
      of(
        3,
        [
          [0, 1],
          [1, 2],
        ],
        { length: 1.5 },
      ).costRatio.value,
    ).toBeNull()
    expect(
      of(
        3,
        [
          [0, 1],
          [1, 2],
        ],
        { length: 2 },
      ).costRatio.value,
    ).toBe(0)
    expect(value(of(4, complete(4), { length: 24 }).costRatio)).toBeCloseTo(0.75, 12)
  })

  it('refuses self-loops, second links and patches that do not exist', () => {
    expect(() => of(3, [[1, 1]])).toThrow('joins patch 1 with itself')
    expect(() =>
      of(3, [
        [0, 1],
        [1, 0],
      ]),
    ).toThrow('patches 0 and 1 a second time')
    expect(() => of(3, [[0, 3]])).toThrow('wanted 0 to 2')
  })
})
