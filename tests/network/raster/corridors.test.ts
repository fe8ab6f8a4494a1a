import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accumulatedCost } from '../../../src/network/raster/accumulated-cost.ts'
import { barrierImprovement } from '../../../src/network/raster/barrier-improvement.ts'
import { corridorExtent } from '../../../src/network/raster/corridor-extent.ts'
import { corridorMosaic } from '../../../src/network/raster/corridor-mosaic.ts'
import { corridorWidth } from '../../../src/network/raster/corridor-width.ts'
import type { CostRule } from '../../../src/network/raster/cost-rule.ts'
import { discMinimum } from '../../../src/network/raster/disc-minimum.ts'
import { leastCostCorridor } from '../../../src/network/raster/least-cost-corridor.ts'
import { leastCostPath } from '../../../src/network/raster/least-cost-path.ts'
import { DIVIDED, DIVIDED_GRID, DIVIDED_PATCHES } from './divided-landscape.ts'
import { landscapes, nearly, RULES } from './plain-costs.ts'

const A = Int32Array.of(5, 10)
const B = Int32Array.of(14, 19)
const MEAN: CostRule = { neighbours: 8, average: 'mean' }
const DESTINATION: CostRule = { neighbours: 8, average: 'destination' }
const costs = (cells: Int32Array, rule: CostRule, towards = false): Float64Array =>
  accumulatedCost(DIVIDED_GRID, DIVIDED, cells, rule, { towards }).cost

function expectNear(ours: Float64Array, expected: readonly number[]): void {
  expect(ours).toHaveLength(expected.length)
  expected.forEach((value, cell) => {
    expect(ours[cell] === value || Math.abs(ours[cell] - value) < 1e-12 * 60).toBe(true)
  })
}

// All numbers by Bellman-Ford and the definitions in plain Python.
const NLCC_MEAN = [
  8,
  0,
  0,
  0,
  10.18334617360803,
  1.986121811340027,
  0,
  Infinity,
  5.724980739587949,
  0,
  0,
  9.486121811340027,
  Infinity,
  16.68334617360803,
  0,
  30,
  43.26661530556788,
  Infinity,
  21.18334617360803,
  16.5,
]
const NLCC_DESTINATION = [
  7.394448724536012,
  0,
  0,
  0,
  6.972243622680061,
  0,
  3.394448724536012,
  Infinity,
  4.183346173608037,
  0,
  6.605551275463988,
  15.394448724536012,
  Infinity,
  4.1833461736080295,
  0,
  36.60555127546399,
  49.872166581031856,
  Infinity,
  9.972243622680061,
  4.1833461736080295,
]

describe('leastCostCorridor', () => {
  it('is the cost of the cheapest way through each cell over that of the cheapest way', () => {
    const { leastCost, excess } = leastCostCorridor(costs(A, MEAN), costs(B, MEAN))
    expect(leastCost).toBeCloseTo(55.33053201505194, 12)
    expectNear(excess, NLCC_MEAN)
  })

  it('by the destination rule needs the costs towards the second patch', () => {
    const { leastCost, excess } = leastCostCorridor(costs(A, DESTINATION), costs(B, DESTINATION, true))
    expect(leastCost).toBeCloseTo(58.633307652783934, 12)
    expectNear(excess, NLCC_DESTINATION)
  })

  it('is Infinity where no way leads', () => {
    const { leastCost, excess } = leastCostCorridor(Float64Array.of(0, 2, Infinity), Float64Array.of(Infinity, Infinity, 0))
    expect(leastCost).toBe(Infinity)
    expect([...excess]).toEqual([Infinity, Infinity, Infinity])
  })

  it('refuses maps of two grids', () => {
    expect(() => leastCostCorridor(new Float64Array(3), new Float64Array(4))).toThrow(RangeError)
  })

  it('is never below 0, and 0 on the least-cost path', () => {
    fc.assert(
      fc.property(landscapes(100), RULES, fc.nat(), ({ grid, resistance, sources }, rule, pick) => {
        const target = Int32Array.of(pick % resistance.length)
        fc.pre(!Number.isNaN(resistance[target[0]]))
        const out = accumulatedCost(grid, resistance, sources, rule)
        const { leastCost, excess } = leastCostCorridor(out.cost, accumulatedCost(grid, resistance, target, rule, { towards: true }).cost)
        const path = leastCostPath(grid, resistance, out, target)
        expect(nearly(leastCost, path.cost, 1e-13)).toBe(true)
        expect(excess.every(value => value >= 0)).toBe(true)
        expect(Array.from(path.cells, cell => excess[cell])).toEqual(Array.from(path.cells, () => 0))
      }),
    )
  })
})

describe('corridorMosaic', () => {
  it.each([MEAN, DESTINATION])('is the least over the pairs, %j', rule => {
    const pairs = { from: Uint32Array.of(0, 0, 1), to: Uint32Array.of(1, 2, 2) }
    const cells = [A, B, Int32Array.of(2)]
    const each = Array.from(
      pairs.from,
      (from, k) => leastCostCorridor(costs(cells[from], rule), costs(cells[pairs.to[k]], rule, true)).excess,
    )
    const { excess, link } = corridorMosaic(DIVIDED_GRID, DIVIDED, DIVIDED_PATCHES, pairs, rule)
    excess.forEach((value, cell) => {
      const least = Math.min(...each.map(map => map[cell]))
      expect(value).toBe(least)
      expect(link[cell]).toBe(least === Infinity ? -1 : each.findIndex(map => map[cell] === least))
    })
  })

  it('refuses a pair without such a patch', () => {
    const pairs = { from: Uint32Array.of(0), to: Uint32Array.of(3) }
    expect(() => corridorMosaic(DIVIDED_GRID, DIVIDED, DIVIDED_PATCHES, pairs, MEAN)).toThrow('pair 0 links patches 0 and 3 of 3')
  })
})

describe('corridorExtent', () => {
  it('has the cells up to the cutoff, their area outside the patches and the width of the narrowest place', () => {
    const { mask, area, width } = corridorExtent(DIVIDED_GRID, Float64Array.from(NLCC_MEAN), 9, A, B)
    expect([...mask]).toEqual([1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    expect(area).toBe(7 * 6)
    // The last cell before the second patch stands between the border of the raster and what is left out: 2 m.
    expect(width).toBe(2)
  })

  it('refuses a cutoff below 0', () => {
    expect(() => corridorExtent(DIVIDED_GRID, Float64Array.from(NLCC_MEAN), -1, A, B)).toThrow(RangeError)
  })
})

describe('corridorWidth', () => {
  const draw = (rows: readonly string[], dx: number, dy: number): number => {
    const text = rows.join('')
    const cells = (mark: string): Int32Array => Int32Array.from([...text].flatMap((letter, k) => (letter === mark ? [k] : [])))
    const mask = Uint8Array.from(text, letter => (letter === '.' ? 0 : 1))
    return corridorWidth({ rows: rows.length, columns: rows[0].length, dx, dy }, mask, cells('a'), cells('b'))
  }
  it.each([
    ['one cell wide', ['aoob'], 2, 3, 3],
    ['two cells wide', ['aoob', 'aoob'], 2, 3, 6],
    ['three cells wide with a narrow place', ['aooob', 'ao.ob', 'aooob'], 2, 3, 3],
    ['three cells high', ['aaa', 'ooo', 'ooo', 'bbb'], 2, 3, 6],
    ['the wider of two ways', ['ao.ob', 'a.o.b', 'aooob', 'aooob'], 10, 10, 20],
    ['joined at a corner', ['ao..', '..ob'], 2, 3, 0],
    ['not joined', ['ao.ob'], 2, 3, 0],
    ['patches that touch', ['ab'], 2, 3, Infinity],
    ['around a corner', ['aaooo', 'aaooo', '...oo', '...oo', '...bb'], 1, 1, 2],
  ] as const)('%s', (_, rows, dx, dy, width) => {
    expect(draw(rows, dx, dy)).toBeCloseTo(width, 12)
  })

  it('does not change when the drawing is turned over', () => {
    const rows = ['aaoooo.', 'aaoo.oo', '..ooooo', '.oooobb']
    const turned = Array.from({ length: 7 }, (_, column) => rows.map(row => row[column]).join(''))
    expect(draw(turned, 3, 2)).toBe(draw(rows, 2, 3))
  })
})

describe('barrierImprovement', () => {
  // Disc of 6 m: a cell, one to each side in its row, one above and below. Restored to resistance 1.5.
  const PER_METRE = [
    0.7523130314433288, 0.08333333333333333, 0.16666666666666666, 0.1291698767353419, 0.30277563773199506, 0.08564636477666217,
    0.7523130314433288, 1.7125032100686752, 0.9694423043986617, 2.8027756377319952, 0, 0.002313031443328839, 3.555088669175324,
    2.0527756377319952, 2, 0, 0, 3.2828707270446684, 0, 0,
  ]
  it('is the fall of the least cost for each metre and in per cent', () => {
    const { perMetre, percent } = barrierImprovement(DIVIDED_GRID, costs(A, MEAN), costs(B, MEAN), 55.33053201505194, {
      diameter: 6,
      resistance: 1.5,
    })
    expectNear(perMetre, PER_METRE)
    expectNear(
      percent,
      PER_METRE.map(score => (100 * 6 * score) / 55.33053201505194),
    )
  })

  it('is without bound where the disc joins what nothing joined', () => {
    const { perMetre, percent } = barrierImprovement(
      { rows: 1, columns: 5, dx: 1, dy: 1 },
      Float64Array.of(0, 2, Infinity, Infinity, Infinity),
      Float64Array.of(Infinity, Infinity, Infinity, 2, 0),
      Infinity,
      { diameter: 2 },
    )
    expect([...perMetre]).toEqual([0, 0, Infinity, 0, 0])
    expect([...percent]).toEqual([0, 0, 100, 0, 0])
  })

  it.each([{ diameter: 0 }, { diameter: Infinity }, { diameter: 5, resistance: 0 }])('refuses %j', disc => {
    expect(() => barrierImprovement(DIVIDED_GRID, costs(A, MEAN), costs(B, MEAN), 50, disc)).toThrow(RangeError)
  })
})

describe('discMinimum', () => {
  it('is the least over the cells within the radius', () => {
    fc.assert(
      fc.property(landscapes(100), fc.constantFrom(0, 1, 1.5, 20, 36.1, 65, 400), ({ grid, resistance }, radius) => {
        const values = resistance.map(value => (Number.isNaN(value) ? Infinity : value))
        const { rows, columns, dx, dy } = grid
        const expected = values.map((_, cell) => {
          let least = Infinity
          for (let other = 0; other < values.length; other++) {
            const down = (Math.floor(other / columns) - Math.floor(cell / columns)) * dy
            const right = ((other % columns) - (cell % columns)) * dx
            if (down * down + right * right <= radius * radius) least = Math.min(least, values[other])
          }
          return least
        })
        expect(rows * columns).toBe(values.length)
        expect(discMinimum(grid, values, radius)).toEqual(expected)
      }),
    )
  })
})
