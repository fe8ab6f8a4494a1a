import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planImprovements } from '../../../src/network/planning/plan-improvements.ts'
import { planRestoration } from '../../../src/network/planning/plan-restoration.ts'
import type { RestorationProblem } from '../../../src/network/planning/restoration-problem.ts'

type Metric = 'mesh' | 'iic'

/** A map in letters: `#` habitat, `.` outside, `0` other land that is locked, any other letter a cell with the price it stands for. */
function problemOf(
  map: readonly string[],
  prices: Readonly<Record<string, number>>,
  changes: Partial<RestorationProblem> = {},
): RestorationProblem {
  const cells = [...map.join('')]
  return {
    grid: { rows: map.length, columns: map[0].length, dx: 100, dy: 100 },
    habitat: Uint8Array.from(cells, cell => (cell === '#' ? 1 : 0)),
    inside: Uint8Array.from(cells, cell => (cell === '.' ? 0 : 1)),
    cost: Float64Array.from(cells, cell => prices[cell] ?? Infinity),
    budget: 3,
    neighbours: 4,
    metric: 'mesh',
    ...changes,
  }
}

/*
 * The metric once more, from its definition and with none of the code under test: patches by repainting, links by looking at every pair of
 * cells, hops by Floyd and Warshall, the circle by trying every pair and triple of centres.
 */
const HECTARE = 10_000

function patchesOf({ grid: { columns }, habitat, neighbours }: RestorationProblem, chosen: readonly number[]): number[][] {
  const habitatNow = new Set([...habitat.keys()].filter(cell => habitat[cell] !== 0 || chosen.includes(cell)))
  const patches: number[][] = []
  while (habitatNow.size > 0) {
    const [first] = habitatNow
    const patch = [first]
    habitatNow.delete(first)
    for (const cell of patch) {
      for (const other of habitatNow) {
        const dy = Math.abs(Math.floor(cell / columns) - Math.floor(other / columns))
        const dx = Math.abs((cell % columns) - (other % columns))
        if (neighbours === 4 ? dx + dy === 1 : Math.max(dx, dy) === 1) {
          patch.push(other)
          habitatNow.delete(other)
        }
      }
    }
    patches.push(patch)
  }
  return patches
}

function worth(problem: RestorationProblem, chosen: readonly number[]): number {
  const { grid, inside, metric, gap = 2 } = problem
  const { columns, dx, dy } = grid
  const total = inside.filter(flag => flag !== 0).length
  const patches = patchesOf(problem, chosen)
  if (metric === 'mesh') return (patches.reduce((sum, { length }) => sum + length * length, 0) / total) * ((dx * dy) / HECTARE)
  const near = (a: number, b: number): boolean => {
    const y = Math.abs(Math.floor(a / columns) - Math.floor(b / columns))
    const x = Math.abs((a % columns) - (b % columns))
    return Math.max(x, y) <= gap && !(x === gap && y === gap)
  }
  const steps = patches.map((from, i) => patches.map((to, j) => (i === j ? 0 : from.some(a => to.some(b => near(a, b))) ? 1 : Infinity)))
  for (const k of patches.keys())
    for (const i of patches.keys()) for (const j of patches.keys()) steps[i][j] = Math.min(steps[i][j], steps[i][k] + steps[k][j])
  let sum = 0
  for (const i of patches.keys()) for (const j of patches.keys()) sum += (patches[i].length * patches[j].length) / (1 + steps[i][j])
  return sum / total / total
}

function circleOf({ grid: { columns, dx, dy } }: RestorationProblem, cells: readonly number[]): number {
  const points = cells.map((cell): [number, number] => [(cell % columns) * dx, Math.floor(cell / columns) * dy])
  const far = (x: number, y: number): number => Math.max(...points.map(([px, py]) => Math.hypot(px - x, py - y)))
  if (points.length < 2) return 0
  let least = Infinity
  for (const [ax, ay] of points)
    for (const [bx, by] of points) {
      least = Math.min(least, 2 * far((ax + bx) / 2, (ay + by) / 2))
      for (const [cx, cy] of points) {
        const twice = 2 * ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))
        if (Math.abs(twice) < 1e-9 * dx * dy) continue
        const [b2, c2] = [(bx - ax) ** 2 + (by - ay) ** 2, (cx - ax) ** 2 + (cy - ay) ** 2]
        const ux = ((cy - ay) * b2 - (by - ay) * c2) / twice
        const uy = ((bx - ax) * c2 - (cx - ax) * b2) / twice
        least = Math.min(least, 2 * far(ax + ux, ay + uy))
      }
    }
  return least
}

interface Best {
  readonly value: number
  readonly plans: number
}

/** Every set of cells, one after the other. */
function everyPlan(problem: RestorationProblem): Best {
  const { habitat, inside, cost, budget, least = 0, diameter = Infinity } = problem
  const able = [...cost.keys()].filter(cell => habitat[cell] === 0 && inside[cell] !== 0 && cost[cell] < Infinity)
  let best: Best = { value: -Infinity, plans: 0 }
  for (let bits = 0; bits < 2 ** able.length; bits++) {
    const cells = able.filter((_, k) => (bits >> k) % 2 === 1)
    const area = cells.reduce((sum, cell) => sum + cost[cell], 0)
    // Limits that decimals would meet are met.
    if (area > budget + 1e-9 || area < least - 1e-9) continue
    if (diameter < Infinity && circleOf(problem, cells) > diameter + 1e-6) continue
    best = { value: Math.max(best.value, worth(problem, cells)), plans: best.plans + 1 }
  }
  return best
}

function checkPlan(problem: RestorationProblem, work?: number): void {
  const best = everyPlan(problem)
  const plan = planRestoration(problem, work === undefined ? {} : { work })
  expect(plan.before).toBeCloseTo(worth(problem, []), 9)
  if (best.plans === 0) {
    expect(plan.status).toBe('infeasible')
    return
  }
  // Not to have found a plan is no proof that there is none.
  expect(plan.status).not.toBe('infeasible')
  expect(plan.after).toBeCloseTo(worth(problem, plan.cells), 9)
  expect(plan.bound).toBeGreaterThanOrEqual(best.value * (1 - 1e-9))
  expect(plan.area).toBeCloseTo(
    plan.cells.reduce((sum, cell) => sum + problem.cost[cell], 0),
    9,
  )
  expect(plan.area).toBeLessThanOrEqual(problem.budget + 1e-9)
  expect(plan.area).toBeGreaterThanOrEqual((problem.least ?? 0) - 1e-9)
  expect(plan.diameter).toBeCloseTo(circleOf(problem, plan.cells), 6)
  expect(plan.diameter).toBeLessThanOrEqual((problem.diameter ?? Infinity) + 1e-6)
  expect(plan.cells.every(cell => problem.habitat[cell] === 0 && problem.inside[cell] !== 0 && problem.cost[cell] < Infinity)).toBe(true)
  if (plan.status === 'optimal') expect(plan.after).toBeCloseTo(best.value, 9)
  else expect(plan.gap).toBeGreaterThan(0)
  if (work === undefined) expect(plan.status).toBe('optimal')
}

interface Given {
  readonly map: readonly (readonly string[])[]
  readonly metric: Metric
  readonly neighbours: 4 | 8
  readonly gap: number
  readonly most: number
  readonly least: number
  readonly diameter: number | undefined
  readonly dy: number
}

describe('plans against every set of cells', () => {
  /** Sums of eighths are exact, sums of tenths are not: 0.1 + 1.1 is more than 1.2. */
  const EIGHTHS = { a: 0.125, b: 0.25, c: 0.375, d: 0.875, e: 1.375 }
  const TENTHS = { a: 0.1, b: 0.2, c: 0.3, d: 0.7, e: 1.1 }
  const map = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom('#', '#', '0', '.', 'a', 'b', 'c', 'd', 'e'), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  const given = fc.record({
    map,
    metric: fc.constantFrom<Metric>('mesh', 'iic'),
    neighbours: fc.constantFrom<4 | 8>(4, 8),
    gap: fc.integer({ min: 1, max: 3 }),
    most: fc.integer({ min: 0, max: 20 }),
    least: fc.constantFrom(0, 0, 1, 3, 6, 10),
    diameter: fc.constantFrom(undefined, 100, 130, 224, 250, 330),
    dy: fc.constantFrom(100, 106.5),
  })
  const made = ({ map: rows, metric, neighbours, gap, most, least, diameter, dy }: Given, part: 8 | 10): RestorationProblem =>
    problemOf(
      rows.map(row => row.join('')),
      part === 8 ? EIGHTHS : TENTHS,
      {
        grid: { rows: rows.length, columns: rows[0].length, dx: 100, dy },
        metric,
        neighbours,
        gap,
        budget: most / part,
        least: least / part,
        ...(diameter !== undefined && { diameter }),
      },
    )
  const usable = ({ inside, cost }: RestorationProblem): boolean =>
    inside.some(flag => flag !== 0) && cost.filter(price => price < Infinity).length <= 10

  const check = (part: 8 | 10, runs: number, most?: number, least?: number): void => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 60 }), (row, work) => {
        const problem = made({ ...row, least: least ?? row.least }, part)
        fc.pre(usable(problem))
        checkPlan(problem, most && Math.min(work, most))
      }),
      { numRuns: runs },
    )
  }

  it('are the best, within all limits, and proved so', () => check(8, 400))
  it('are the best where sums of prices round', () => check(10, 400))
  it('keep their bound and their limits when there is hardly any work to spend', () => check(8, 400, 60, 0))
  it('are not called impossible when there is hardly any work to spend', () => check(8, 400, 60))
})

describe('claims of a restoration plan', () => {
  it('does not call a problem impossible because the search passed over the one cell that is large enough', () => {
    // Two-hectare cells never make seven; the last cell alone does.
    const problem = problemOf(['#aaaaaaaaaaaaaaaaaaaaaa00b'], { a: 2, b: 7 }, { budget: 7, least: 7 })
    const plan = planRestoration(problem)
    expect([plan.status, plan.cells]).not.toEqual(['infeasible', []])
    expect(plan.bound).toBeGreaterThanOrEqual(worth(problem, [25]) - 1e-9)
  })

  it('meets a least area whose decimals do not add up in binary', () => {
    // 0.7 + 0.1 + 0.2 is 0.9999999999999999.
    const problem = problemOf(['#dab#'], { a: 0.1, b: 0.2, d: 0.7 }, { budget: 1, least: 1 })
    expect(planRestoration(problem)).toMatchObject({ cells: [1, 2, 3], after: 5, status: 'optimal' })
  })

  it('values no more landscapes than it may, but for the tenth that a window takes', () => {
    const map = Array.from({ length: 12 }, (_, r) =>
      Array.from({ length: 12 }, (__, c) => ((r * 7 + c * 3) % 5 === 0 ? '#' : 'a')).join(''),
    )
    for (const work of [10, 100, 1000]) {
      const plan = planRestoration(problemOf(map, { a: 1 }, { budget: 20 }), { work })
      expect(plan.work).toBeLessThanOrEqual(Math.ceil(1.1 * work) + 1)
    }
  })

  it('spends its work the same way twice, and more work never gives less', () => {
    const map = ['#a#a#a#a', 'aaaaaaaa', '#a#a#a#a', 'a#aa#aa#']
    for (const metric of ['mesh', 'iic'] as const) {
      const problem = problemOf(map, { a: 1 }, { budget: 4, diameter: 300, metric })
      const plans = [20, 200, 2000, 20_000, 200_000].map(work => planRestoration(problem, { work }))
      expect(plans.every((plan, k) => k === 0 || (plan.after >= plans[k - 1].after && plan.bound >= plan.after))).toBe(true)
      const bound = Math.min(...plans.map(plan => plan.bound))
      expect(plans.every(plan => plan.after <= bound + 1e-12)).toBe(true)
      expect(planRestoration(problem, { work: 2000 })).toEqual(plans[2])
    }
  })

  it('does not count habitat that lies outside the landscape', () => {
    const problem = problemOf(['##a0'], { a: 1 })
    problem.inside[0] = 0
    // Refusing is as good: three cells inside, one of them habitat.
    const before = (): number | string => {
      try {
        return planRestoration(problem).before
      } catch (error) {
        return error instanceof RangeError ? 'refused' : 'broken'
      }
    }
    expect(before()).toSatisfy((value: unknown) => value === 'refused' || (typeof value === 'number' && Math.abs(value - 1 / 3) < 1e-12))
  })

  it('refuses limits without meaning', () => {
    const of =
      (changes: Partial<RestorationProblem>): (() => unknown) =>
      () =>
        planRestoration(problemOf(['#a#'], { a: 1 }, changes))
    expect(of({ budget: -1 })).toThrow(RangeError)
    expect(of({ diameter: Number.NaN })).toThrow(RangeError)
    expect(of({ gap: 0 })).toThrow(RangeError)
    expect(of({ least: -1 })).toThrow(RangeError)
    expect(of({ least: Number.NaN })).toThrow(RangeError)
    expect(of({ grid: { rows: 1, columns: 3, dx: Number.NaN, dy: 100 } })).toThrow(RangeError)
    expect(of({ grid: { rows: 1, columns: 3, dx: 0, dy: 100 } })).toThrow(RangeError)
    expect(() => planRestoration(problemOf(['#a#'], { a: -1 }))).toThrow(RangeError)
    expect(() => planRestoration(problemOf(['#a#'], { a: Number.NaN }))).toThrow(RangeError)
    expect(of({ habitat: new Uint8Array(2) })).toThrow(RangeError)
  })

  it('has a gap that can be shown where a landscape has no habitat and no work was done', () => {
    const plan = planRestoration(problemOf(['aaaa'], { a: 1 }), { work: 1 })
    expect(plan.bound).toBeGreaterThanOrEqual(9 / 4)
    expect(JSON.parse(JSON.stringify(plan))).not.toMatchObject({ gap: null, status: 'within' })
  })
})

describe('links within a budget against every set of links', () => {
  /** Sum of a_i a_j p*_ij by Floyd and Warshall on products. */
  function numeratorOf(areas: readonly number[], links: readonly (readonly [number, number, number])[]): number {
    const best = areas.map((_, i): number[] => areas.map((__, j) => (i === j ? 1 : 0)))
    for (const [from, to, cost] of links) {
      // Half the animals get 150 m far.
      const p = 0.5 ** (cost / 150)
      best[from][to] = Math.max(best[from][to], p)
      best[to][from] = Math.max(best[to][from], p)
    }
    for (const k of areas.keys())
      for (const i of areas.keys()) for (const j of areas.keys()) best[i][j] = Math.max(best[i][j], best[i][k] * best[k][j])
    return areas.reduce((sum, a, i) => sum + areas.reduce((part, b, j) => part + a * b * best[i][j], 0), 0)
  }

  it('are the best, and cost no more than the budget (prices in tenths)', () => {
    const link = fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 12 }))
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 6, maxLength: 6 }),
        fc.array(link, { maxLength: 8 }),
        fc.integer({ min: 0, max: 30 }),
        (areas, rows, tenths) => {
          const links = rows.filter(([from, to]) => from !== to)
          const budget = tenths / 10
          const graph = { attribute: Float64Array.from(areas), from: Uint32Array.of(0), to: Uint32Array.of(1), cost: Float64Array.of(100) }
          const candidates = links.map(([from, to, cost]) => ({ from, to, cost }))
          const price = links.map(([, , , own]) => own / 10)
          const plan = planImprovements(graph, { distance: 150, probability: 0.5 }, candidates, price, budget)
          const today = [[0, 1, 100]] as const
          const worthOf = (chosen: readonly number[]): number =>
            numeratorOf(areas, [...today, ...chosen.map((k): [number, number, number] => [links[k][0], links[k][1], links[k][2]])])
          let best = 0
          for (let bits = 0; bits < 2 ** links.length; bits++) {
            const chosen = [...links.keys()].filter(k => (bits >> k) % 2 === 1)
            // Whole tenths, so that nothing rounds here.
            if (chosen.reduce((sum, k) => sum + links[k][3], 0) <= tenths) best = Math.max(best, worthOf(chosen))
          }
          expect(plan.status).toBe('optimal')
          expect(plan.after / (best || 1)).toBeCloseTo(best === 0 ? 0 : 1, 9)
          expect(plan.after).toBeCloseTo(worthOf(plan.chosen), 5)
          expect(plan.bound).toBeGreaterThanOrEqual(best * (1 - 1e-9))
          expect(plan.spent).toBeLessThanOrEqual(budget + 1e-9)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('refuse prices and budgets without meaning', () => {
    const plan =
      (price: readonly number[], budget: number): (() => unknown) =>
      () =>
        planImprovements(
          { attribute: Float64Array.of(5, 7, 9), from: Uint32Array.of(0), to: Uint32Array.of(1), cost: Float64Array.of(100) },
          { distance: 150, probability: 0.5 },
          [{ from: 1, to: 2, cost: 50 }],
          price,
          budget,
        )
    expect(plan([-1], 1)).toThrow(RangeError)
    expect(plan([Number.NaN], 1)).toThrow(RangeError)
    expect(plan([], 1)).toThrow(RangeError)
    expect(plan([1], Number.NaN)).toThrow(RangeError)
    expect(plan([1], -1)).toThrow(RangeError)
  })
})
