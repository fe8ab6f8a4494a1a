import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rgg } from '../../../bench/network/generate.ts'
import { habitatGraphOf } from '../../../src/network/graph/habitat-graph-of.ts'
import { patchImportance } from '../../../src/network/graph/patch-importance.ts'
import { listOf, plainNumerator, withoutPatch, type PlainGraph } from './plain-connectivity.ts'
import { KERNEL, randomGraphs, RATE } from './random-graphs.ts'

const EXPECTED = fileURLToPath(new URL('../../../../shared/bench/network/', import.meta.url))
const importance = (graph: PlainGraph): ReturnType<typeof patchImportance> => patchImportance(habitatGraphOf(listOf(graph)), KERNEL)

describe('importance of patches', () => {
  it('equals removal from the start', () => {
    fc.assert(
      fc.property(randomGraphs(), graph => {
        const all = plainNumerator(graph, RATE)
        const { dPC, numerator, reason } = importance(graph)
        expect(numerator).toBeCloseTo(all, 6)
        expect(reason).toBe(all === 0 && dPC.length > 0 ? 'no attribute' : undefined)
        if (reason) return
        dPC.forEach((d, k) => {
          const lost = (100 * (all - plainNumerator(withoutPatch(graph, k), RATE))) / all
          // Where most is left, the plain difference itself is wrong by some 1e-13 %.
          expect(Math.abs(d - lost)).toBeLessThanOrEqual(1e-9 * lost + 1e-12)
        })
      }),
      { numRuns: 400 },
    )
  })

  it('has parts that add up, none negative, and no connector part on leaves', () => {
    fc.assert(
      fc.property(randomGraphs(1), graph => {
        const { dPC, intra, flux, connector, reason } = importance(graph)
        if (reason) return
        const degree = graph.attribute.map(
          (_, i) => graph.links.filter(({ from, to, cost }) => cost < Infinity && (from === i || to === i)).length,
        )
        dPC.forEach((d, k) => {
          expect(intra[k] + flux[k] + connector[k]).toBeCloseTo(d, 9)
          expect(Math.min(intra[k], flux[k], connector[k])).toBeGreaterThanOrEqual(0)
          expect(degree[k] < 2 && connector[k] > 0).toBe(false)
        })
      }),
    )
  })

  it('has no connector part where every pair is linked directly, as the crow flies', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 10 }),
        places => {
          const links = places.flatMap(([x, y], i) =>
            places.slice(0, i).map(([u, v], j) => ({ from: i, to: j, cost: Math.abs(x - u) + Math.abs(y - v) })),
          )
          const { connector } = importance({ attribute: places.map((_, i) => i + 1), links })
          expect([...connector]).toEqual(places.map(() => 0))
        },
      ),
    )
  })

  it('does not depend on the unit of the attribute nor on the numbers of the patches', () => {
    fc.assert(
      fc.property(randomGraphs(1), fc.integer({ min: 0, max: 13 }), (graph, turn) => {
        const { dPC, reason } = importance(graph)
        if (reason) return
        const n = graph.attribute.length
        const scaled = importance({ ...graph, attribute: graph.attribute.map(a => 1e4 * a) })
        const to = (i: number): number => (i + turn) % n
        const attribute: number[] = []
        graph.attribute.forEach((a, i) => (attribute[to(i)] = a))
        const links = graph.links.map(link => ({ from: to(link.from), to: to(link.to), cost: link.cost })).toReversed()
        const turned = importance({ attribute, links })
        dPC.forEach((d, i) => {
          expect(scaled.dPC[i]).toBeCloseTo(d, 9)
          expect(turned.dPC[to(i)]).toBeCloseTo(d, 9)
        })
      }),
    )
  })

  it('is not a number where no patch has an attribute', () => {
    const { dPC, connector, numerator, reason } = importance({ attribute: [0, 0], links: [{ from: 0, to: 1, cost: 1 }] })
    expect([numerator, [...dPC], [...connector], reason]).toEqual([0, [NaN, NaN], [NaN, NaN], 'no attribute'])
  })

  it('of one patch is all its own', () => {
    const { dPC, intra, numerator } = importance({ attribute: [7], links: [] })
    expect([numerator, dPC[0], intra[0]]).toEqual([49, 100, 100])
  })

  it('of a stepping stone without area is all connector', () => {
    // 2 + 3 ha, 1 + 2 m apart by way of the stone: 100 * 12 q / (4 + 9 + 12 q) %, q = 0.3 ** 0.75 (Python).
    const { intra, flux, connector } = importance({
      attribute: [2, 0, 3],
      links: [
        { from: 0, to: 1, cost: 1 },
        { from: 1, to: 2, cost: 2 },
      ],
    })
    expect([intra[1], flux[1]]).toEqual([0, 0])
    expect(connector[1]).toBeCloseTo(27.229250290832578, 11)
  })

  it('follows a detour that winds back and forth through what is cut off', () => {
    const count = 41
    const middle = 20
    // 0 the source, 1 the hub, then leaves by rising cost from the hub; the detour enters in the middle and swings out to both sides.
    const links = [{ from: 0, to: 1, cost: 1 }]
    for (let i = 0; i < count; i++) links.push({ from: 1, to: 2 + i, cost: 3 + i / 100 })
    links.push({ from: 0, to: 2 + middle, cost: 6 })
    for (let i = 1; i < count; i++) {
      const at = (k: number): number => 2 + middle + (k % 2 === 1 ? (k + 1) / 2 : -k / 2)
      links.push({ from: at(i - 1), to: at(i), cost: 0.4 })
    }
    const graph = { attribute: [5, 1, ...Array.from({ length: count }, (_, i) => 1 + (i % 3))], links }
    const all = plainNumerator(graph, RATE)
    const { dPC } = importance(graph)
    for (const k of [0, 1, 2, 22, 42]) {
      expect(dPC[k]).toBeCloseTo((100 * (all - plainNumerator(withoutPatch(graph, k), RATE))) / all, 10)
    }
  })

  it('equals removal on a ring and on a sparse random graph of 60 patches', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })), stream => {
        const draw = (): number => stream.next().value
        const n = 60
        const attribute = Array.from({ length: n }, () => (draw() < 0.2 ? 0 : 1 + 9 * draw()))
        attribute[0] = 1
        const links = attribute.map((_, i) => ({ from: i, to: (i + 1) % n, cost: 0.2 + draw() }))
        for (let e = 0; e < 12; e++) {
          const from = Math.floor(draw() * n)
          links.push({ from, to: (from + 2 + Math.floor(draw() * (n - 3))) % n, cost: 3 * draw() })
        }
        const unique = new Map(links.map(link => [Math.min(link.from, link.to) * n + Math.max(link.from, link.to), link]))
        const graph = { attribute, links: [...unique.values()] }
        const all = plainNumerator(graph, RATE)
        const { dPC } = importance(graph)
        for (let k = 0; k < n; k += 7) {
          const lost = (100 * (all - plainNumerator(withoutPatch(graph, k), RATE))) / all
          expect(Math.abs(dPC[k] - lost)).toBeLessThanOrEqual(1e-9 * lost + 1e-11)
        }
      }),
      { numRuns: 5 },
    )
  })

  it.skipIf(!existsSync(EXPECTED)).each([200, 1000])('of %i patches is what true removal gave (skipped without ../shared)', n => {
    const { area, from, to, distance, radius } = rgg(n)
    const graph = habitatGraphOf({ attribute: area, from, to, cost: distance })
    const { intra, flux, connector } = patchImportance(graph, { distance: radius, probability: 0.5 })
    const [, ...lines] = readFileSync(`${EXPECTED}expected_dpc_n${n}.csv`, 'utf8').trim().split('\n')
    expect(lines).toHaveLength(n)
    for (const line of lines) {
      const [k, ...parts] = line.split(',').map(Number)
      ;[intra[k], flux[k], connector[k]].forEach((own, part) => {
        expect(Math.abs(own - parts[part])).toBeLessThanOrEqual(1e-9 * parts[part])
      })
    }
  })
})
