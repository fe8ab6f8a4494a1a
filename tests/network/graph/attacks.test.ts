import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaUnderAttack } from '../../../src/network/graph/area-under-attack.ts'
import { attackCurve } from '../../../src/network/graph/attack-curve.ts'
import { attackOrder } from '../../../src/network/graph/attack-order.ts'
import { connectivityRobustness } from '../../../src/network/graph/connectivity-robustness.ts'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { largestComponent } from '../../../src/network/graph/largest-component.ts'
import { linkAttackCurve } from '../../../src/network/graph/link-attack-curve.ts'
import { probabilityOfConnectivity } from '../../../src/network/graph/probability-of-connectivity.ts'
import { recoveryRobustness } from '../../../src/network/graph/recovery-robustness.ts'
import { schneiderRobustness } from '../../../src/network/graph/schneider-robustness.ts'
import { KERNEL, randomGraphs } from './random-graphs.ts'

/** A star 0-1, 0-2, 0-3 with a tail 3-4-5; patch 2 is large. */
const GRAPH = habitatGraphOf({ attribute: [1, 1, 9, 1, 1, 1], from: [0, 0, 0, 3, 4], to: [1, 2, 3, 4, 5], cost: [1, 2, 1, 1, 1] })

describe('orders of attack', () => {
  it('go by degree, betweenness, importance, and by chance', () => {
    expect([...attackOrder(GRAPH, { by: 'degree' })]).toEqual([0, 3, 4, 1, 2, 5])
    expect([...attackOrder(GRAPH, { by: 'betweenness' })]).toEqual([0, 3, 4, 1, 2, 5])
    expect(attackOrder(GRAPH, { by: 'importance', kernel: KERNEL })[0]).toBe(2)
    expect([...attackOrder(GRAPH, { by: 'random', uniform: [0.3, 0.9, 0.1, 0.5, 0.5, 0.2] })]).toEqual([2, 5, 0, 3, 4, 1])
  })

  it('by degree and by betweenness differ where a bridge joins two rings', () => {
    // Patches 0 to 3 are all linked; 4 joins them to the pair 5 and 6.
    const bridge = habitatGraphOf({
      attribute: [1, 1, 1, 1, 1, 1, 1],
      from: [0, 0, 0, 1, 1, 2, 0, 4, 5],
      to: [1, 2, 3, 2, 3, 3, 4, 5, 6],
      cost: [1, 1, 1, 1, 1, 1, 1, 1, 1],
    })
    expect([...attackOrder(bridge, { by: 'degree' })]).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect([...attackOrder(bridge, { by: 'betweenness' })].slice(0, 3)).toEqual([0, 4, 5])
  })

  it('look again at what is left where they are told to', () => {
    // Without the hub, 3-4-5 is a path: 4 lies between its ends.
    expect([...attackOrder(GRAPH, { by: 'betweenness' }, true)].slice(0, 2)).toEqual([0, 4])
    expect([...attackOrder(GRAPH, { by: 'degree' }, true)]).toEqual([0, 4, 1, 2, 3, 5])
  })

  it('strike as hazard does: waiting times ln(u) / ln(1 - p), never where nothing can fail', () => {
    // 5.3955 a at p = 0.2, u = 0.3 (Python); 1.386 a at 0.5 and 0.3826; sure failure at once.
    const order = attackOrder(GRAPH, { by: 'hazard', probability: [0.2, 0, 0.5, 1, 0, 1e-9], uniform: [0.3, 0.5, 0.3826, 0.9, 0.1, 0.5] })
    expect([...order]).toEqual([3, 2, 0, 5, 4, 1])
    // So little that 1 - p is 1.
    const safe = attackOrder(GRAPH, {
      by: 'hazard',
      probability: [1e-17, 0.9, 0.9, 1e-19, 0.9, 0.9],
      uniform: Array.from({ length: 6 }, () => 0.5),
    })
    expect([...safe]).toEqual([1, 2, 4, 5, 0, 3])
  })
})

describe('attack curves', () => {
  const size = (graph: Parameters<typeof largestComponent>[0], gone: Uint8Array): number => largestComponent(graph, gone)

  it('measure what is left after each loss', () => {
    const { removed, value } = attackCurve(GRAPH, attackOrder(GRAPH, { by: 'degree' }), size)
    expect([...removed]).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect([...value]).toEqual([6, 3, 2, 1, 1, 1, 0])
    expect(schneiderRobustness(value, 6)).toBeCloseTo((3 + 2 + 1 + 1 + 1) / 36, 12)
    expect(areaUnderAttack({ removed, value })).toBeCloseTo((4.5 + 2.5 + 1.5 + 1 + 1 + 0.5) / 36, 12)
  })

  it('take the links of a patch with it', () => {
    // Worth 2, 1 and 3 along a path of 50 and 70 m; without the middle the ends have no way (Python).
    const path = habitatGraphOf({ attribute: [2, 1, 3], from: [0, 1], to: [1, 2], cost: [50, 70] })
    const area = (graph: typeof path): number => probabilityOfConnectivity(graph, { distance: 100, probability: 0.5 }).equivalentArea
    expect([...attackCurve(path, [1, 0, 2], area).value]).toEqual(
      [5.073969229760631, 3.605551275463989, 3, 0].map(x => expect.closeTo(x, 12) as number),
    )
  })

  it('weigh points by the patches between them', () => {
    const curve = { removed: Uint32Array.of(0, 2, 3), value: Float64Array.of(6, 3, 1) }
    expect(areaUnderAttack(curve)).toBeCloseTo((4.5 * 2 + 2) / 6 / 3, 14)
  })

  it('take several patches from point to point where the order is long', () => {
    const { removed, value } = attackCurve(GRAPH, attackOrder(GRAPH, { by: 'degree' }), size, 3)
    expect([...removed]).toEqual([0, 2, 4, 6])
    expect([...value]).toEqual([6, 2, 1, 0])
  })

  it('are 1 where nothing is taken and 0 where there was nothing', () => {
    expect(areaUnderAttack({ removed: Uint32Array.of(0), value: Float64Array.of(4) })).toBe(1)
    expect(areaUnderAttack({ removed: Uint32Array.of(0, 1), value: Float64Array.of(0, 0) })).toBe(0)
  })

  it('refuse what cannot be taken out, and numbers that are too few', () => {
    expect(() => attackCurve(GRAPH, [0, 6], size)).toThrow('patch 6 to be taken out: wanted 0 to 5')
    expect(() => attackCurve(GRAPH, [2, 2], size)).toThrow('patch 2 is to be taken out twice')
    expect(() => attackOrder(GRAPH, { by: 'random', uniform: [0.5] })).toThrow('1 numbers in uniform: wanted one for each of the 6 patches')
    expect(() => schneiderRobustness([6, 3, 2], 6)).toThrow('3 sizes of the largest part: wanted 7')
  })

  it('take links out, too', () => {
    const { removed, value } = linkAttackCurve(GRAPH, [2, 0, 4], left => largestComponent(left, new Uint8Array(6)))
    expect([...removed]).toEqual([0, 1, 2, 3])
    expect([...value]).toEqual([6, 3, 3, 2])
    expect(() => linkAttackCurve(GRAPH, [5], () => 0)).toThrow('link 5 to be taken out: wanted 0 to 4')
  })

  it('of connectivity and of the largest part never rise', () => {
    fc.assert(
      fc.property(randomGraphs(1), fc.infiniteStream(fc.double({ min: 0.01, max: 0.99, noNaN: true })), ({ attribute, links }, chance) => {
        const graph = habitatGraphOf({ attribute, from: links.map(l => l.from), to: links.map(l => l.to), cost: links.map(l => l.cost) })
        const uniform = attribute.map(() => chance.next().value ?? 0.5)
        for (const attack of [{ by: 'random', uniform }, { by: 'degree' }, { by: 'importance', kernel: KERNEL }] as const) {
          const order = attackOrder(graph, attack)
          expect([...order].toSorted((a, b) => a - b)).toEqual(attribute.map((_, i) => i))
          const area = attackCurve(graph, order, left => probabilityOfConnectivity(left, KERNEL).equivalentArea)
          const parts = attackCurve(graph, order, size)
          for (const { value } of [area, parts]) expect(value.slice(1).every((now, k) => now <= value[k] * (1 + 1e-12))).toBe(true)
          expect(area.value.at(-1)).toBe(0)
          const share = areaUnderAttack(area)
          expect(share >= 0 && share <= 1).toBe(true)
          const schneider = schneiderRobustness(parts.value, attribute.length)
          expect(schneider >= 0 && schneider <= 0.5).toBe(true)
        }
      }),
    )
  })
})

describe('robustness of what is left and of what comes back', () => {
  it('relates the largest part to the patches left', () => {
    expect(connectivityRobustness(3, 6, 1)).toBeCloseTo(0.6, 14)
    expect(connectivityRobustness(0, 6, 6)).toBe(0)
  })

  it('counts what was restored', () => {
    expect(recoveryRobustness(12, 5, 2)).toBeCloseTo(0.75, 14)
    expect(recoveryRobustness(0, 0, 0)).toBe(1)
  })
})
