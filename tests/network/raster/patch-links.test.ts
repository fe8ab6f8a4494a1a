import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accumulatedCost } from '../../../src/network/raster/accumulated-cost.ts'
import { costAllocation } from '../../../src/network/raster/cost-allocation.ts'
import type { CostRule } from '../../../src/network/raster/cost-rule.ts'
import { cumulativeResistance } from '../../../src/network/raster/cumulative-resistance.ts'
import { leastCostPath } from '../../../src/network/raster/least-cost-path.ts'
import { patchCells } from '../../../src/network/raster/patch-cells.ts'
import { patchLinks, type PatchLinksOptions } from '../../../src/network/raster/patch-links.ts'
import type { Patches } from '../../../src/network/raster/patches.ts'
import { allSteps, landscapes, RULES, type Landscape } from './plain-costs.ts'
import { DIVIDED, DIVIDED_GRID, DIVIDED_PATCHES } from './divided-landscape.ts'

const EIGHT: CostRule = { neighbours: 8, average: 'mean' }
const links = (options?: PatchLinksOptions): ReturnType<typeof patchLinks> =>
  patchLinks(DIVIDED_GRID, DIVIDED, DIVIDED_PATCHES, EIGHT, options)
const pairs = ({ from, to }: { from: Uint32Array; to: Uint32Array }): number[][] => Array.from(from, (a, k) => [a, to[k]])

describe('patchLinks', () => {
  // Costs by Bellman-Ford in plain Python; ways and lengths by hand (two steps of a diagonal, sqrt(13) m each).
  it('finds cost, way, length and resistances of every pair', () => {
    const all = links()
    expect(pairs(all)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
    const expected = [55.33053201505194, 18.513878188659973, 36.816653826391967]
    const lengths = [17.211102550927978, 8.605551275463989, 8.605551275463989]
    expected.forEach((cost, k) => {
      expect(all.cost[k]).toBeCloseTo(cost, 12)
      expect(all.length[k]).toBeCloseTo(lengths[k], 12)
      expect(all.meanResistance[k]).toBeCloseTo(cost / lengths[k], 12)
    })
    expect([...all.maxResistance]).toEqual([9, 4, 9])
    expect([...all.pathStart]).toEqual([0, 7, 11, 15])
    expect([...all.pathCells]).toEqual([10, 6, 1, 2, 3, 9, 14, 10, 6, 1, 2, 14, 9, 3, 2])
  })

  it.each([
    [{ candidates: 'adjacent' }, [[0, 2], [1, 2]]], // prettier-ignore
    [{ candidates: 1 }, [[0, 2], [1, 2]]], // prettier-ignore
    [{ candidates: 2 }, [[0, 1], [0, 2], [1, 2]]], // prettier-ignore
    [{ limit: 40 }, [[0, 2], [1, 2]]], // prettier-ignore
    [{ limit: 20, candidates: 1 }, [[0, 2]]], // prettier-ignore
  ] as const)('chooses candidates by %j', (options, expected) => {
    expect(pairs(links(options))).toEqual(expected)
  })

  it('of equally near patches takes the lowest', () => {
    const line = { labels: Int32Array.of(0, -1, 1, -1, 2, -1, 3), count: 4 }
    const nearest = patchLinks({ rows: 1, columns: 7, dx: 5, dy: 5 }, new Float64Array(7).fill(3), line, EIGHT, { candidates: 1 })
    expect(pairs(nearest)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
  })

  it('has no link where no way leads, and none of fewer than two patches', () => {
    const walled = DIVIDED.map((value, cell) => (cell === 2 ? Number.NaN : value))
    const labels = DIVIDED_PATCHES.labels.map(label => (label === 2 ? -1 : label))
    expect(pairs(patchLinks(DIVIDED_GRID, walled, { labels, count: 2 }, EIGHT))).toEqual([])
    expect(pairs(patchLinks(DIVIDED_GRID, DIVIDED, { labels: labels.fill(-1), count: 0 }, EIGHT, { candidates: 'adjacent' }))).toEqual([])
  })

  it.each([0, 1.5, Number.NaN])('refuses %d nearest patches', candidates => {
    expect(() => links({ candidates })).toThrow(RangeError)
  })

  it('refuses a label without a patch', () => {
    expect(() => patchCells({ labels: Int32Array.of(-1, 0, 3), count: 2 })).toThrow('label 3 of cell 2: wanted -1 (no patch) to 1')
  })
})

/** Each source a patch of its own. */
const patchesOf = ({ resistance, sources }: Landscape): Patches => {
  const cells = [...new Set(sources)]
  return { labels: Int32Array.from(resistance, (_, cell) => cells.indexOf(cell)), count: cells.length }
}

describe('on any landscape', () => {
  it('the steps of a path add up to its cost, and its ends are a source and the target', () => {
    fc.assert(
      fc.property(landscapes(100), RULES, fc.nat(), (landscape, rule, pick) => {
        const { grid, resistance, sources } = landscape
        const target = pick % resistance.length
        const path = leastCostPath(grid, resistance, accumulatedCost(grid, resistance, sources, rule), Int32Array.of(target))
        if (path.cost === Infinity) {
          return path.cells.length === 0 && path.length === Infinity
        }
        const steps = new Map(allSteps(landscape, rule).map(({ a, b, cost }) => [`${a} ${b}`, cost]))
        let sum = 0
        for (let k = 1; k < path.cells.length; k++) sum += steps.get(`${path.cells[k - 1]} ${path.cells[k]}`) ?? Number.NaN
        const ends = sources.includes(path.cells[0]) && path.cells.at(-1) === target
        return ends && sum === path.cost && path.maxResistance === Math.max(...Array.from(path.cells, cell => resistance[cell]))
      }),
    )
  })

  it('each cell belongs to the patch it is cheapest from, of equal ones to the lowest', () => {
    fc.assert(
      // By sides, on whole numbers, sums are exact.
      fc.property(landscapes(2), fc.constantFrom('mean', 'destination' as const), (landscape, average) => {
        const whole = { ...landscape, resistance: landscape.resistance.map(value => 2 * Math.ceil(value)) }
        const patches = patchesOf(whole)
        const rule: CostRule = { neighbours: 4, average }
        const each = Array.from(
          { length: patches.count },
          (_, p) => accumulatedCost(whole.grid, whole.resistance, Int32Array.of(patches.labels.indexOf(p)), rule).cost,
        )
        const cost = cumulativeResistance(whole.grid, whole.resistance, patches, rule)
        const { labels } = costAllocation(whole.grid, whole.resistance, patches, rule)
        for (let cell = 0; cell < cost.length; cell++) {
          const least = Math.min(...each.map(map => map[cell]))
          expect(cost[cell]).toBe(least)
          expect(labels[cell]).toBe(least === Infinity ? -1 : each.findIndex(map => map[cell] === least))
        }
      }),
    )
  })

  it('each cell belongs to a patch that reaches it at the least cost, with any neighbours', () => {
    fc.assert(
      fc.property(landscapes(100), RULES, (landscape, rule) => {
        const { grid, resistance } = landscape
        const patches = patchesOf(landscape)
        const cost = cumulativeResistance(grid, resistance, patches, rule)
        const { labels } = costAllocation(grid, resistance, patches, rule)
        for (let p = 0; p < patches.count; p++) {
          const own = accumulatedCost(grid, resistance, Int32Array.of(patches.labels.indexOf(p)), rule).cost
          for (let cell = 0; cell < cost.length; cell++) expect(labels[cell] !== p || own[cell] === cost[cell]).toBe(true)
        }
        expect(labels.every((label, cell) => label >= 0 === cost[cell] < Infinity)).toBe(true)
      }),
    )
  })
})
