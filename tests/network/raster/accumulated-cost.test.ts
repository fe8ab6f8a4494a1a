import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lognormalRaster } from '../../../bench/network/generate.ts'
import { accumulatedCost } from '../../../src/network/raster/accumulated-cost.ts'
import type { CostRule } from '../../../src/network/raster/cost-rule.ts'
import type { Grid } from '../../../src/network/raster/grid.ts'
import { allSteps, landscapes, nearly, plainCosts, RULES, type Landscape } from './plain-costs.ts'

const DATA = fileURLToPath(new URL('../../../../shared/data/networks/least_cost/', import.meta.url))
const MANUAL: Grid = { rows: 6, columns: 7, dx: 1, dy: 1 }
/** Row 4, column 5. */
const MANUAL_SOURCE = Int32Array.of(4 * 7 + 5)

const numbers = (file: string): Float64Array =>
  Float64Array.from(
    readFileSync(DATA + file, 'utf8')
      .trim()
      .split(/\s+/),
    Number,
  )
const worst = (ours: Float64Array, theirs: ArrayLike<number>): number =>
  ours.reduce((most, value, k) => (value === theirs[k] ? most : Math.max(most, Math.abs(value - theirs[k]))), 0)

describe.skipIf(!existsSync(DATA))('the matrix of the r.cost manual (skipped where the data folder is absent)', () => {
  // gdistance's 16 directions are left out: they charge the end cells of a knight's move only and differ by up to 10.1.
  it.each([
    ['gdistance_accCost_mean_dir4.txt', 4],
    ['gdistance_accCost_mean_dir8.txt', 8],
    ['grass_rcost_8.txt', 8],
    ['grass_rcost_knight.txt', 16],
  ] as const)('costs what %s says', (file, neighbours) => {
    const { cost } = accumulatedCost(MANUAL, numbers('resistance.txt'), MANUAL_SOURCE, { neighbours, average: 'mean' })
    expect(worst(cost, numbers(file))).toBeLessThan(5e-12)
  })
})

describe('accumulatedCost', () => {
  // Bellman-Ford in plain Python on the definitions, first three rows of the manual's matrix, cells of 2 m by 3 m.
  const grid: Grid = { rows: 3, columns: 7, dx: 2, dy: 3 }
  const resistance = Float64Array.of(2, 2, 1, 1, 5, 5, 5, 2, 2, 8, 8, 5, 2, 1, 7, 1, 1, 8, 2, 2, 2)
  const source = Int32Array.of(8)
  it.each([
    [4, 'destination', false, [10, 6, 8, 10, 20, 30, 40, 4, 0, 16, 32, 35, 35, 36, 17, 3, 5, 21, 25, 29, 33]],
    [4, 'destination', true, [10, 6, 10, 12, 14, 24, 34, 4, 0, 4, 15, 29, 36, 40, 8, 6, 8, 10, 26, 30, 34]],
    [
      8,
      'destination',
      false,
      [
        7.211102550927978, 6, 3.605551275463989, 5.60555127546399, 15.60555127546399, 25.605551275463988, 35.60555127546399, 4, 0, 16,
        29.605551275463988, 23.633307652783934, 22.816653826391967, 24.816653826391967, 17, 3, 3.605551275463989, 19.605551275463988,
        23.605551275463988, 27.605551275463988, 30.027756377319946,
      ],
    ],
    [
      16,
      'destination',
      true,
      [
        7.211102550927978, 6, 7.211102550927978, 9.21110255092798, 11.21110255092798, 21.21110255092798, 29.81665382639197, 4, 0, 4,
        10.816653826391967, 12.816653826391969, 22.81665382639197, 26.81665382639197, 7.211102550927978, 6, 7.211102550927978,
        9.21110255092798, 25.21110255092798, 28.81665382639197, 27.81665382639197,
      ],
    ],
    [
      16,
      'mean',
      false,
      [
        7.211102550927978, 6, 5.4083269131959835, 7.4083269131959835, 13.408326913195983, 23.408326913195985, 33.408326913195985, 4, 0, 10,
        20.908326913195985, 18.22498073958795, 23.658326913195985, 26.658326913195985, 12.5, 4.5, 5.4083269131959835, 14.408326913195983,
        24.408326913195985, 28.408326913195985, 30.869429464123964,
      ],
    ],
  ] as const)('on cells of 2 m by 3 m, %i neighbours, %s, towards %s', (neighbours, average, towards, expected) => {
    const { cost } = accumulatedCost(grid, resistance, source, { neighbours, average }, { towards })
    expect(worst(cost, expected)).toBeLessThan(1e-13 * 40)
  })

  it('does not lead through cells without data, nor over them with a knight', () => {
    const wall = Float64Array.of(1, 1, Number.NaN, 1, 1, 1, 1, Number.NaN, 1, 1)
    const { cost, from } = accumulatedCost({ rows: 2, columns: 5, dx: 1, dy: 1 }, wall, Int32Array.of(0), {
      neighbours: 16,
      average: 'mean',
    })
    expect([...cost].map(Number.isFinite)).toEqual([true, true, false, false, false, true, true, false, false, false])
    expect([...from]).toEqual([-1, 0, -1, -1, -1, 0, 0, -1, -1, -1])
  })

  it('takes the way from the lowest cell where ways are equal', () => {
    const { from } = accumulatedCost({ rows: 3, columns: 3, dx: 1, dy: 1 }, new Float64Array(9).fill(2), Int32Array.of(8), {
      neighbours: 4,
      average: 'mean',
    })
    expect([...from]).toEqual([1, 2, 5, 4, 5, 8, 7, 8, -1])
  })

  it('has no cost without a source, and none beyond the limit', () => {
    const flat = new Float64Array(5).fill(3)
    const line: Grid = { rows: 1, columns: 5, dx: 2, dy: 7 }
    const rule: CostRule = { neighbours: 8, average: 'mean' }
    expect([...accumulatedCost(line, flat, new Int32Array(0), rule).cost]).toEqual(Array(5).fill(Infinity))
    expect([...accumulatedCost(line, flat, Int32Array.of(1), rule, { limit: 12 }).cost]).toEqual([6, 0, 6, 12, Infinity])
  })

  it.each([
    [[1, 0, 1, 1], [0], 'resistance 0 in row 0, column 1'],
    [[1, 1, -3, 1], [0], 'resistance -3 in row 1, column 0'],
    [[1, 1, 1, Infinity], [0], 'resistance Infinity in row 1, column 1'],
    [[1, 1, 1], [0], '3 resistances for 2 x 2 cells'],
    [[1, 1, 1, Number.NaN], [3], 'source in row 1, column 1 (from 0) lies on an impassable cell'],
    [[1, 1, 1, 1], [4], 'source cell 4 of 2 x 2 cells'],
  ])('refuses resistance %j with source %j', (values, sources, message) => {
    const run = (): unknown =>
      accumulatedCost({ rows: 2, columns: 2, dx: 1, dy: 1 }, Float64Array.from(values), Int32Array.from(sources), {
        neighbours: 8,
        average: 'mean',
      })
    expect(run).toThrow(RangeError)
    expect(run).toThrow(message)
  })
})

const run = ({ grid, resistance, sources }: Landscape, rule: CostRule, scale = 1): Float64Array =>
  accumulatedCost(
    grid,
    resistance.map(value => scale * value),
    sources,
    rule,
  ).cost

describe('a lognormal landscape of 200 x 200 cells', () => {
  // scikit-image MCP_Geometric(fully_connected=True) from the centre cell; sums in another order.
  const EXPECTED = { sum: 1764861.5997900583, max: 81.89378099507523, first: 80.21248178218679, last: 73.60194700970234 }
  it('costs what scikit-image says', () => {
    const grid: Grid = { rows: 200, columns: 200, dx: 1, dy: 1 }
    const { cost } = accumulatedCost(grid, lognormalRaster(200, 200), Int32Array.of(100 * 200 + 100), { neighbours: 8, average: 'mean' })
    const sum = cost.reduce((total, value) => total + value, 0)
    const ours = { sum, max: Math.max(...cost), first: cost[0], last: cost[cost.length - 1] }
    for (const key of ['sum', 'max', 'first', 'last'] as const) expect(nearly(ours[key], EXPECTED[key], 1e-12), key).toBe(true)
  })
})

describe('a large landscape', () => {
  // Enough cells to make the queue grow, and enough contrast to move its window many times.
  it.each([4, 16] as const)('has the costs of a plain search, bit for bit, %i neighbours', neighbours => {
    const grid: Grid = { rows: 90, columns: 110, dx: 3, dy: 2 }
    const uniform = lognormalRaster(grid.rows, grid.columns, 5, 6)
    const resistance = uniform.map((value, cell) => (cell % 13 === 0 ? Number.NaN : value))
    const sources = Int32Array.from({ length: 60 }, (_, k) => 1 + k * 13)
    const rule: CostRule = { neighbours, average: 'mean' }
    const landscape: Landscape = { grid, resistance, sources }
    expect(run(landscape, rule)).toEqual(plainCosts(landscape, allSteps(landscape, rule)))
    const everywhere = Int32Array.from({ length: grid.rows * grid.columns }, (_, cell) => cell)
    expect(run({ grid, resistance: uniform, sources: everywhere }, rule)).toEqual(new Float64Array(everywhere.length))
  })
})

describe('on any landscape', () => {
  it.each([1, 1e3, 1e12])('costs are bit for bit those of a plain search, contrast %d', contrast => {
    fc.assert(
      fc.property(landscapes(contrast), RULES, fc.boolean(), (landscape, rule, towards) => {
        const { grid, resistance, sources } = landscape
        const { cost, from } = accumulatedCost(grid, resistance, sources, rule, { towards })
        const steps = allSteps(landscape, rule, towards)
        expect(cost).toEqual(plainCosts(landscape, steps))
        const lowest = new Int32Array(cost.length).fill(-1)
        // Steps too small to show beside the cost: of these any is right that leads to a source.
        const lost = new Set<number>()
        for (const { a, b, cost: step } of steps) {
          if (cost[a] === Infinity || cost[b] === 0 || cost[a] + step !== cost[b]) continue
          if (cost[a] === cost[b]) lost.add(b)
          if (lowest[b] < 0 || a < lowest[b]) lowest[b] = a
        }
        for (let cell = 0; cell < from.length; cell++) {
          expect(lost.has(cell) || from[cell] === lowest[cell]).toBe(true)
          let end = cell
          for (let k = 0; k < from.length && from[end] >= 0; k++) end = from[end]
          expect(cost[cell] === Infinity ? end === cell : cost[end] === 0).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('many sources cost the least of each', () => {
    fc.assert(
      fc.property(landscapes(100), RULES, (landscape, rule) => {
        const each = Array.from(landscape.sources, cell => run({ ...landscape, sources: Int32Array.of(cell) }, rule))
        expect(run(landscape, rule)).toEqual(each[0].map((_, cell) => Math.min(...each.map(cost => cost[cell]))))
      }),
    )
  })

  it('twice the resistance is twice the cost, exactly, and three times to rounding', () => {
    fc.assert(
      fc.property(landscapes(100), RULES, (landscape, rule) => {
        const cost = run(landscape, rule)
        expect(run(landscape, rule, 2)).toEqual(cost.map(value => 2 * value))
        const three = run(landscape, rule, 3)
        cost.forEach((value, cell) => {
          expect(nearly(3 * value, three[cell], 1e-14)).toBe(true)
        })
      }),
    )
  })

  it('more resistance, or a barrier, makes no cell cheaper', () => {
    fc.assert(
      fc.property(landscapes(100), RULES, fc.nat(), fc.constantFrom(1.5, 40, Number.NaN), (landscape, rule, pick, factor) => {
        const { resistance, sources } = landscape
        const cell = pick % resistance.length
        fc.pre(!sources.includes(cell))
        const before = run(landscape, rule)
        const after = run({ ...landscape, resistance: resistance.map((value, k) => (k === cell ? factor * value : value)) }, rule)
        expect(after.every((value, k) => value >= before[k])).toBe(true)
      }),
    )
  })

  it('more neighbours make no cell dearer: every step of the lesser rule is one of the greater', () => {
    fc.assert(
      fc.property(landscapes(100), fc.constantFrom('mean', 'destination' as const), (landscape, average) => {
        const [four, eight, sixteen] = ([4, 8, 16] as const).map(neighbours => run(landscape, { neighbours, average }))
        expect(four.every((value, k) => value >= eight[k] && eight[k] >= sixteen[k])).toBe(true)
      }),
    )
  })

  it('there and back cost the same: by the mean rule, or walked towards', () => {
    fc.assert(
      fc.property(landscapes(100), RULES, fc.nat(), (landscape, rule, pick) => {
        const { grid, resistance, sources } = landscape
        const end = pick % resistance.length
        fc.pre(!Number.isNaN(resistance[end]))
        const there = accumulatedCost(grid, resistance, sources.subarray(0, 1), rule).cost[end]
        const back = accumulatedCost(grid, resistance, Int32Array.of(end), rule, { towards: true }).cost[sources[0]]
        expect(nearly(back, there, 1e-13)).toBe(true)
      }),
    )
  })

  it('a landscape upside down or turned over has its costs upside down or turned over', () => {
    fc.assert(
      fc.property(landscapes(100), RULES, (landscape, rule) => {
        const { grid, resistance, sources } = landscape
        const { rows, columns } = grid
        const flipped = (cell: number): number => rows * columns - 1 - cell
        const half = run({ ...landscape, resistance: resistance.toReversed(), sources: sources.map(flipped) }, rule)
        expect(half.toReversed()).toEqual(run(landscape, rule))
        const turn = (cell: number): number => (cell % rows) * columns + Math.floor(cell / rows)
        const turned: Landscape = {
          grid: { rows: columns, columns: rows, dx: grid.dy, dy: grid.dx },
          resistance: resistance.map((_, cell) => resistance[turn(cell)]),
          sources: sources.map(cell => (cell % columns) * rows + Math.floor(cell / columns)),
        }
        const cost = run(landscape, rule)
        expect(run(turned, rule)).toEqual(cost.map((_, cell) => cost[turn(cell)]))
      }),
    )
  })
})
