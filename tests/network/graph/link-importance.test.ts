import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { linkImportance } from '../../../src/network/graph/link-importance.ts'
import { listOf, plainNumerator } from './plain-connectivity.ts'
import { KERNEL, randomGraphs, RATE } from './random-graphs.ts'

describe('importance of links', () => {
  it('equals removal from the start', () => {
    fc.assert(
      fc.property(randomGraphs(), graph => {
        const all = plainNumerator(graph, RATE)
        const { dPC, numerator, reason } = linkImportance(habitatGraphOf(listOf(graph)), KERNEL)
        expect(numerator).toBeCloseTo(all, 6)
        expect(dPC).toHaveLength(graph.links.length)
        expect(reason).toBe(all === 0 && dPC.length > 0 ? 'no attribute' : undefined)
        if (reason) return
        dPC.forEach((d, e) => {
          const lost = (100 * (all - plainNumerator({ ...graph, links: graph.links.filter((_, i) => i !== e) }, RATE))) / all
          expect(Math.abs(d - lost)).toBeLessThanOrEqual(1e-9 * lost + 1e-12)
          expect(graph.links[e].cost === Infinity && d > 0).toBe(false)
        })
      }),
      { numRuns: 400 },
    )
  })

  it('knows that a way around takes over', () => {
    // A triangle of 1 ha with sides 2, 2 and 3 m. Without one of the short sides its pair goes 5 m instead of 2 m.
    const graph = habitatGraphOf({ attribute: [1, 1, 1], from: [0, 1, 0], to: [1, 2, 2], cost: [2, 2, 3] })
    const { dPC } = linkImportance(graph, KERNEL)
    // Python: 100 * 2 * (q**2 - q**5) / (3 + 2 * (2 * q**2 + q**3)), q = 0.3 ** 0.25; and q**3 - q**4 for the long side.
    expect(dPC[0]).toBeCloseTo(10.85367755098892, 10)
    expect(dPC[1]).toBeCloseTo(10.85367755098892, 10)
    expect(dPC[2]).toBeCloseTo(3.511059224888637, 10)
  })
})
