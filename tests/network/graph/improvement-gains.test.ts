import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { improvementGains } from '../../../src/network/graph/improvement-gains.ts'
import { probabilityOfConnectivity } from '../../../src/network/graph/probability-of-connectivity.ts'

const KERNEL = { distance: 50, probability: 0.3 }

describe('gains of improving a patch', () => {
  it('equal working the whole network out anew', () => {
    const network = fc.integer({ min: 2, max: 9 }).chain(n =>
      fc.record({
        attribute: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }),
        links: fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 0, max: 90 })), {
          selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
        }),
        patch: fc.nat(n - 1),
        better: fc.integer({ min: 0, max: 5 }),
        cheaper: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(network, ({ attribute, links, patch, better, cheaper }) => {
        const kept = links.filter(([a, b]) => a !== b)
        const graph = habitatGraphOf({ attribute, from: kept.map(([a]) => a), to: kept.map(([, b]) => b), cost: kept.map(([, , c]) => c) })
        const own = kept.filter(([a, b]) => a === patch || b === patch)
        const { numerator, gain } = improvementGains(graph, KERNEL, [
          [
            {
              patch,
              attribute: attribute[patch] + better,
              to: own.map(([a, b]) => (a === patch ? b : a)),
              cost: own.map(([, , c]) => c * cheaper),
            },
          ],
        ])
        const improved = {
          ...graph,
          attribute: graph.attribute.map((a, i) => (i === patch ? a + better : a)),
          cost: graph.cost.map((c, e) => (graph.from[e] === patch || graph.to[e] === patch ? c * cheaper : c)),
        }
        const anew = probabilityOfConnectivity(improved, KERNEL).numerator
        expect(Math.abs(numerator + gain[0] - anew)).toBeLessThanOrEqual(1e-9 * (1 + anew))
      }),
      { numRuns: 300 },
    )
  })
})
