import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweenness } from '../../../src/network/graph/betweenness.ts'
import { currentFlowBetweenness } from '../../../src/network/graph/current-flow-betweenness.ts'
import { graphOf, RINGS, type Link } from './link-graph.ts'

const K4: readonly Link[] = [
  [0, 1, 1],
  [0, 2, 1],
  [0, 3, 1],
  [1, 2, 1],
  [1, 3, 1],
  [2, 3, 1],
]
const P4: readonly Link[] = [
  [0, 1, 1],
  [1, 2, 1],
  [2, 3, 1],
]
const STAR: readonly Link[] = [
  [0, 1, 1],
  [0, 2, 1],
  [0, 3, 1],
]

const close = (values: ArrayLike<number>, digits = 9): unknown => Array.from(values, value => expect.closeTo(value, digits) as number)

const trees = fc
  .integer({ min: 2, max: 15 })
  .chain(n =>
    fc.tuple(
      ...Array.from({ length: n - 1 }, (_, k) => fc.tuple(fc.nat(k), fc.constant(k + 1), fc.double({ min: 0.1, max: 9, noNaN: true }))),
    ),
  )

describe('current-flow betweenness', () => {
  // networkx 3.6.1: current_flow_betweenness_centrality and edge_current_flow_betweenness_centrality of the links, weight 1/cost,
  // normalized=False, solver='full'; of links it gives half the current.
  it('adds up the current of all pairs', () => {
    const { patches, links } = currentFlowBetweenness(graphOf(7, RINGS))
    expect([...patches]).toEqual(
      close([
        1.6583850931677029, 5.0310559006211175, 6.63354037267081, 6.656314699792963, 2.900621118012424, 5.30848861283644, 2.795031055900621,
      ]),
    )
    expect([...links]).toEqual(
      close(
        [
          2.683229813664596, 2.782608695652175, 1.9751552795031062, 4.875776397515529, 2.801242236024845, 3.099378881987578,
          1.9792960662525885, 2.5652173913043486, 3.229813664596273,
        ].map(half => 2 * half),
      ),
    )
    expect(currentFlowBetweenness(graphOf(7, RINGS), { normalised: true }).patches[3]).toBeCloseTo(0.44375431331953086, 12)
  })

  // By hand: in K4 1 A between two patches sends 1/4 A through each of the others, which three pairs do.
  it('of the complete graph and the path of four patches', () => {
    expect([...currentFlowBetweenness(graphOf(4, K4)).patches]).toEqual(close([0.75, 0.75, 0.75, 0.75]))
    expect([...currentFlowBetweenness(graphOf(4, P4)).patches]).toEqual(close([0, 2, 2, 0]))
    expect([...currentFlowBetweenness(graphOf(4, P4)).links]).toEqual(close([3, 4, 3]))
    expect([...currentFlowBetweenness(graphOf(4, P4), { normalised: true }).links]).toEqual(close([1 / 2, 2 / 3, 1 / 2]))
  })

  it('takes conductances instead of costs', () => {
    const costs = currentFlowBetweenness(graphOf(7, RINGS))
    const free = RINGS.map(([a, b]): Link => [a, b, 0])
    expect(currentFlowBetweenness(graphOf(7, free), { conductance: RINGS.map(([, , c]) => 1 / c) })).toEqual(costs)
  })

  it('is 0 with fewer than three patches', () => {
    expect(currentFlowBetweenness(graphOf(0, [])).patches).toEqual(new Float64Array(0))
    expect(currentFlowBetweenness(graphOf(1, []), { normalised: true }).patches).toEqual(new Float64Array(1))
    const two = currentFlowBetweenness(graphOf(2, [[0, 1, 4]]), { normalised: true })
    expect([[...two.patches], [...two.links]]).toEqual([[0, 0], close([1])])
  })

  it('refuses a network in parts, and conductances without meaning', () => {
    const parts = graphOf(5, [...P4, [3, 4, Infinity]])
    expect(() => currentFlowBetweenness(parts)).toThrow(new RangeError('network of 5 patches: the largest part has 4, wanted all in one'))
    const touching = graphOf(4, [...P4.slice(1), [0, 1, 0]])
    expect(() => currentFlowBetweenness(touching)).toThrow(
      new RangeError('link 2 between patches 0 and 1: conductance is Infinity, wanted a finite number above 0'),
    )
    expect(() => currentFlowBetweenness(graphOf(4, P4), { conductance: [1, -1, 1] })).toThrow(/link 1 .*conductance is -1/)
    expect(() => currentFlowBetweenness(graphOf(4, P4), { conductance: [1, 1] })).toThrow(
      'conductance: got 2 numbers, wanted one for each of 3',
    )
  })

  it('passes over links of infinite cost', () => {
    const { patches, links } = currentFlowBetweenness(graphOf(4, [...P4, [0, 3, Infinity]]))
    expect([[...patches], [...links]]).toEqual([close([0, 2, 2, 0]), close([3, 4, 3, 0])])
  })

  it('is betweenness by cost where there is one way only', () => {
    fc.assert(
      fc.property(trees, links => {
        const graph = graphOf(links.length + 1, links)
        const flow = currentFlowBetweenness(graph)
        const cheapest = betweenness(graph)
        expect([...flow.patches]).toEqual(close(cheapest.patches, 6))
        expect([...flow.links]).toEqual(close(cheapest.links, 6))
      }),
    )
  })

  it('does not depend on the unit of cost, and lies between 0 and 1 when normalised', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 9, maxLength: 9 }), costs => {
        const links = RINGS.map(([a, b], e): Link => [a, b, costs[e]])
        const { patches, links: ofLinks } = currentFlowBetweenness(graphOf(7, links), { normalised: true })
        for (const value of [...patches, ...ofLinks]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1 + 1e-12)
        }
        const larger = currentFlowBetweenness(
          graphOf(
            7,
            links.map(([a, b, c]): Link => [a, b, c * 37]),
          ),
          { normalised: true },
        )
        expect([...larger.patches]).toEqual(close(patches))
      }),
    )
  })

  const file = '../shared/data/networks/networkx_known_answers.json'
  it.skipIf(!existsSync(file))('agrees with the known answers of networkx (skipped without ../shared)', () => {
    const known = JSON.parse(readFileSync(file, 'utf8')).current_flow_betweenness
    const patches = (links: readonly Link[], normalised: boolean): unknown[] => [
      ...currentFlowBetweenness(graphOf(4, links), { normalised }).patches,
    ]
    expect(patches(K4, true)).toEqual(close(known.K4_normalized))
    expect(patches(K4, false)).toEqual(close(known.K4_unnormalized))
    expect(patches(P4, true)).toEqual(close(known.P4_normalized))
    expect(patches(P4, false)).toEqual(close(known.P4_unnormalized))
    expect(patches(STAR, true)).toEqual(close(known.star3_normalized))
    const weaker = K4.map(([a, b, c], e): Link => [a, b, e === 0 ? 2 : c])
    expect(patches(weaker, true)).toEqual(close(known['K4_edge01_weight0.5_conductance_normalized'], 6))
  })
})
