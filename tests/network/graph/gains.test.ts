import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greedyGains } from '../../../src/network/graph/greedy-gains.ts'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { linkGains } from '../../../src/network/graph/link-gains.ts'
import type { NewLink } from '../../../src/network/graph/new-link.ts'
import type { NewPatch } from '../../../src/network/graph/new-patch.ts'
import { patchGains } from '../../../src/network/graph/patch-gains.ts'
import { rankGains } from '../../../src/network/graph/rank-gains.ts'
import { listOf, plainNumerator, type PlainGraph } from './plain-connectivity.ts'
import { KERNEL, randomGraphs, RATE } from './random-graphs.ts'

const cost = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 6, noNaN: true }), fc.constant(Infinity))
const newPatch = (n: number): fc.Arbitrary<NewPatch> =>
  fc.record({
    attribute: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 50, noNaN: true })),
    to: fc.array(fc.integer({ min: 0, max: n - 1 }), { minLength: 3, maxLength: 3 }),
    cost: fc.array(cost, { minLength: 3, maxLength: 3 }),
  })
const newLink = (n: number): fc.Arbitrary<NewLink> =>
  fc
    .record({ from: fc.integer({ min: 0, max: n - 1 }), to: fc.integer({ min: 0, max: n - 1 }), cost })
    .filter(({ from, to }) => from !== to)

/** A graph with a candidate in it. */
function withCandidate({ attribute, links }: PlainGraph, candidate: NewLink | NewPatch): PlainGraph {
  if ('from' in candidate) return { attribute, links: [...links, candidate] }
  const from = attribute.length
  return {
    attribute: [...attribute, candidate.attribute],
    links: [...links, ...Array.from(candidate.to, (to, e) => ({ from, to, cost: candidate.cost[e] }))],
  }
}

/** What it adds, settled from the start. */
const plainGain = (graph: PlainGraph, candidate: NewLink | NewPatch): number =>
  plainNumerator(withCandidate(graph, candidate), RATE) - plainNumerator(graph, RATE)

const graphs = randomGraphs(2)
/** A row of 3, 1 and 2 ha, 2 m from each other. */
const ROW: PlainGraph = {
  attribute: [3, 1, 2],
  links: [
    { from: 0, to: 1, cost: 2 },
    { from: 1, to: 2, cost: 2 },
  ],
}
const row = habitatGraphOf(listOf(ROW))

describe('gain of a patch', () => {
  it('equals settling from the start', () => {
    fc.assert(
      fc.property(
        graphs.chain(graph => fc.tuple(fc.constant(graph), fc.array(newPatch(graph.attribute.length), { maxLength: 3 }))),
        ([graph, candidates]) => {
          const { gain, numerator } = patchGains(habitatGraphOf(listOf(graph)), KERNEL, candidates)
          const before = plainNumerator(graph, RATE)
          expect(Math.abs(numerator - before)).toBeLessThanOrEqual(1e-12 * before)
          candidates.forEach((candidate, c) => {
            const plain = plainGain(graph, candidate)
            expect(Math.abs(gain[c] - plain)).toBeLessThanOrEqual(1e-9 * plain + 1e-12 * before)
          })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has an intra, a flux and a connector part', () => {
    // 4 ha, 1 m from both ends of the row: Python, q = .3 ** .25: 16, 8 * (3 q + 2 q + 1 q**3), 12 * (q**2 - q**4).
    const { parts } = patchGains(row, KERNEL, [{ attribute: 4, to: [0, 2], cost: [1, 1] }])
    expect(parts[0].intra).toBe(16)
    expect(parts[0].flux).toBeCloseTo(32.84619255122829, 11)
    expect(parts[0].connector).toBeCloseTo(2.9726706900619932, 11)
  })
})

describe('gain of a link', () => {
  it('equals settling from the start', () => {
    fc.assert(
      fc.property(
        graphs.chain(graph => fc.tuple(fc.constant(graph), fc.array(newLink(graph.attribute.length), { maxLength: 3 }))),
        ([graph, candidates]) => {
          const { gain } = linkGains(habitatGraphOf(listOf(graph)), KERNEL, candidates)
          const before = plainNumerator(graph, RATE)
          candidates.forEach((candidate, c) => {
            const plain = plainGain(graph, candidate)
            expect(Math.abs(gain[c] - plain)).toBeLessThanOrEqual(1e-9 * plain + 1e-12 * before)
          })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is 0 for a link that is there, at its own cost or above, and for one that a way around undercuts', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const same = graph.links.filter(link => link.cost < Infinity)
        const { gain } = linkGains(habitatGraphOf(listOf(graph)), KERNEL, [
          ...same,
          ...same.map(link => ({ ...link, cost: link.cost + 1 })),
        ])
        expect(gain.every(value => value === 0)).toBe(true)
      }),
    )
  })

  it('of improvement to cost 0', () => {
    // Python, q = .3 ** .25: 2 * (3 * (1 - q**2) + 6 * (q**2 - q**4)).
    expect(linkGains(row, KERNEL, [{ from: 1, to: 0, cost: 0 }]).gain[0]).toBeCloseTo(5.686335345030997, 11)
  })
})

describe('ranking', () => {
  it('is by gain and by gain per price, the lowest index of equals first', () => {
    const { perPrice, byGain, byGainPerPrice } = rankGains(Float64Array.of(6, 8, 8, 0, 1), [2, 4, 8, 0, 0])
    expect([...perPrice]).toEqual([3, 2, 1, 0, Infinity])
    expect([...byGain]).toEqual([1, 2, 0, 4, 3])
    expect([...byGainPerPrice]).toEqual([4, 0, 1, 2, 3])
  })

  it('refuses missing and negative prices', () => {
    expect(() => rankGains(Float64Array.of(1, 2), [1])).toThrow('1 prices for 2 gains')
    expect(() => rankGains(Float64Array.of(1), [-1])).toThrow('candidate 0: price is -1')
  })
})

describe('greedy sequence', () => {
  it('adds what each choice gains on top of the ones before, best per price first', () => {
    fc.assert(
      fc.property(
        graphs.chain(graph => {
          const n = graph.attribute.length
          return fc.tuple(
            fc.constant(graph),
            fc.array(fc.oneof(newLink(n), newPatch(n)), { maxLength: 5 }),
            fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
            fc.integer({ min: 0, max: 30 }),
          )
        }),
        ([graph, candidates, prices, budget]) => {
          const price = prices.slice(0, candidates.length)
          const steps = greedyGains(habitatGraphOf(listOf(graph)), KERNEL, candidates, price, budget)
          let state = graph
          let spent = 0
          const open = new Set(candidates.keys())
          const scale = plainNumerator(graph, RATE) + 1
          for (const step of steps) {
            const gain = plainGain(state, candidates[step.candidate])
            expect(Math.abs(step.gain - gain)).toBeLessThanOrEqual(1e-9 * (gain + scale))
            for (const c of open) {
              if (spent + price[c] > budget) continue
              expect(plainGain(state, candidates[c]) / price[c]).toBeLessThanOrEqual(gain / price[step.candidate] + 1e-9 * (gain + scale))
            }
            open.delete(step.candidate)
            state = withCandidate(state, candidates[step.candidate])
            spent += price[step.candidate]
            expect(step.spent).toBe(spent)
            const after = plainNumerator(state, RATE)
            expect(Math.abs(step.numerator - after)).toBeLessThanOrEqual(1e-9 * after)
          }
          expect(spent).toBeLessThanOrEqual(budget)
          // Nothing is left that could be paid and gains.
          const left = [...open].filter(c => spent + price[c] <= budget)
          expect(left.filter(c => plainGain(state, candidates[c]) > 1e-9 * scale)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('candidates', () => {
  it.each([
    [{ from: 0, to: 3, cost: 1 }, 'candidate 0: patch is 3, wanted a whole number from 0 to 2'],
    [{ from: 1, to: 1, cost: 1 }, 'candidate 0 joins patch 1 to itself'],
    [{ from: 0, to: 1, cost: -1 }, 'candidate 0: cost is -1'],
    [{ attribute: -1, to: [], cost: [] }, 'candidate 0: attribute is -1'],
    [{ attribute: 1, to: [0], cost: [] }, 'candidate 0: to has 1 numbers and cost 0'],
    [{ attribute: 1, to: [9], cost: [1] }, 'candidate 0: patch is 9'],
  ])('%o is refused', (candidate, message) => {
    expect(() => greedyGains(row, KERNEL, [candidate], [1])).toThrow(message)
  })
})
