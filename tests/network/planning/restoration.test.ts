import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAsciiGrid, type AsciiGrid } from '../../../src/geodata/parse-ascii-grid.ts'
import { effectiveMeshSize } from '../../../src/network/raster/effective-mesh-size.ts'
import { labelPatches } from '../../../src/network/raster/label-patches.ts'
import { hopCounts } from '../../../src/network/planning/hop-counts.ts'
import { largestTouched } from '../../../src/network/planning/largest-touched.ts'
import { planImprovements } from '../../../src/network/planning/plan-improvements.ts'
import { planRestoration } from '../../../src/network/planning/plan-restoration.ts'
import type { RestorationProblem } from '../../../src/network/planning/restoration-problem.ts'
import { restorationSteps } from '../../../src/network/planning/restoration-steps.ts'
import { restoredLandscape } from '../../../src/network/planning/restored-landscape.ts'
import { smallestCircle } from '../../../src/network/planning/smallest-circle.ts'
import type { StepCount } from '../../../src/network/planning/step-count.ts'

const ANSWERS = new URL('../../../../shared/data/restopt/', import.meta.url)
const HAS_ANSWERS = existsSync(ANSWERS)

/** A map in letters: `#` habitat, `.` outside, a digit: so many hectares to restore. Cells are 100 m by 100 m, one hectare. */
function problemOf(map: readonly string[], changes: Partial<RestorationProblem> = {}): RestorationProblem {
  const cells = map.join('')
  return {
    grid: { rows: map.length, columns: map[0].length, dx: 100, dy: 100 },
    habitat: Uint8Array.from(cells, cell => (cell === '#' ? 1 : 0)),
    inside: Uint8Array.from(cells, cell => (cell === '.' ? 0 : 1)),
    cost: Float64Array.from(cells, cell => (/\d/.test(cell) && cell !== '0' ? Number(cell) : Infinity)),
    budget: 3,
    neighbours: 4,
    metric: 'mesh',
    ...changes,
  }
}

describe('a landscape that is too large to look at all of it', () => {
  /** Woods strewn by a rule without a pattern, every other cell a hectare to restore. */
  const wide = (size: number): readonly string[] =>
    Array.from({ length: size }, (_, r) =>
      Array.from({ length: size }, (__, c) => ((r * r * 7 + c * c * 3 + r * c * 5) % 11 < 3 ? '#' : '1')).join(''),
    )

  it('is planned without a diameter as well: cells that reach most are looked at, and the area is used', () => {
    for (const metric of ['mesh', 'iic'] as const) {
      const problem = problemOf(wide(30), { metric, budget: 6 })
      const plans = [500, 500, 5000].map(work => planRestoration(problem, { work }))
      expect(plans[0].cells).toHaveLength(6)
      expect(plans[0].after).toBeGreaterThan(plans[0].before)
      expect(plans[1]).toEqual(plans[0])
      expect(plans[0].bound).toBeGreaterThanOrEqual(plans[2].after)
      // Six cells cannot make one patch of everything.
      expect(metric === 'iic' || plans[0].bound < restoredLandscape(problem).areas.reduce((sum, area) => sum + area, 0)).toBe(true)
    }
  })

  it('tells how far it is, never backwards, and more than once', () => {
    const problem = problemOf(wide(20), { budget: 3 })
    const told = [...restorationSteps(problem, { work: 400 })]
    expect(told.length).toBeGreaterThan(3)
    told.forEach(({ spent, work }, k) => {
      expect(work).toBe(400)
      expect(spent).toBeGreaterThanOrEqual(told[k - 1]?.spent ?? 0)
      expect(spent).toBeLessThanOrEqual(400)
    })
  })

  it('takes steps that are counted, by hand', () => {
    // Three in a row, all at once: each looks over its links (3 + 4), so do the three that hear of their neighbours, then the two ends (2 + 2).
    const count: StepCount = { steps: 0 }
    expect(hopCounts({ sizes: Float64Array.of(2, 3, 5), ends: [0, 1, 1, 2] }, count)).toEqual([38, 42, 20])
    expect(count.steps).toBe(18)
  })
})

describe('the patches that cells could join at best', () => {
  it('are as many as the busiest cells touch, the largest of those in reach', () => {
    // Patches of 1, 3, 1 and 2 cells; the cell between touches three of them, that at the right end one.
    const land = restoredLandscape(problemOf(['#1###', '0#001', '000##']))
    const sizes = (kept: readonly number[], cells: readonly number[], more: number): readonly number[] =>
      largestTouched(land, kept, cells, more).map(patch => land.areas[patch])
    expect(land.candidates).toEqual([1, 9])
    expect(sizes([], [1, 9], 2)).toHaveLength(4)
    expect(sizes([], [1, 9], 1)).toEqual([3, 2, 1])
    expect(sizes([9], [1], 0)).toEqual([3, 2])
    expect(sizes([], [1, 9], 0)).toEqual([])
  })
})

describe('the worth of a restored landscape', () => {
  const map = ['##1#', '0010', '#0##']

  it('is the mesh size of its patches, by hand', () => {
    const land = restoredLandscape(problemOf(map))
    const worth = (cells: readonly number[]): number => land.metricOf(land.numerator(cells))
    // Patches of 2, 1, 1 and 2 cells of 12.
    expect(worth([])).toBeCloseTo((4 + 1 + 1 + 4) / 12, 12)
    // The upper gap closed: 2 + 1 + 1.
    expect(worth([2])).toBeCloseTo((16 + 1 + 4) / 12, 12)
    // Both: everything right of the left lower corner is one patch.
    expect(worth([2, 6])).toBeCloseTo((49 + 1) / 12, 12)
  })

  it('is the index of connectivity with links over one cell, by hand', () => {
    const land = restoredLandscape(problemOf(['#1#00#'], { metric: 'iic' }))
    const worth = (cells: readonly number[]): number => land.metricOf(land.numerator(cells))
    // Cells 0 and 2 are two apart and linked; 2 and 5 are three apart.
    expect(worth([])).toBeCloseTo((3 + 2 / 2) / 36, 12)
    expect(worth([1])).toBeCloseTo((9 + 1) / 36, 12)
  })

  it('never falls when a cell is added, and the bounds hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('#', '1', '2', '0', '.'), { minLength: 20, maxLength: 20 }),
        fc.constantFrom('mesh', 'iic'),
        (cells, metric) => {
          const map = [0, 1, 2, 3].map(row => cells.slice(5 * row, 5 * row + 5).join(''))
          if (!/[^.]/.test(map.join(''))) return
          const land = restoredLandscape(problemOf(map, { metric: metric as 'mesh' }))
          const chosen: number[] = []
          let before = land.numerator([])
          for (const cell of land.candidates) {
            chosen.push(cell)
            const now = land.numerator(chosen)
            expect(now).toBeGreaterThanOrEqual(before - 1e-9)
            const patches = new Set(chosen.flatMap(each => (metric === 'mesh' ? land.touched(each) : land.reached(each))))
            expect(land.contracted(patches, chosen.length)).toBeGreaterThanOrEqual(now - 1e-9)
            before = now
          }
        },
      ),
    )
  })
})

describe('plans', () => {
  const everyPlan = (problem: RestorationProblem): number => {
    const land = restoredLandscape(problem)
    const { candidates } = land
    let best = -Infinity
    for (let bits = 0; bits < 2 ** candidates.length; bits++) {
      const cells = candidates.filter((_, k) => (bits >> k) % 2 === 1)
      const area = cells.reduce((sum, cell) => sum + problem.cost[cell], 0)
      const points = cells.flatMap(cell => [100 * (cell % problem.grid.columns), 100 * Math.floor(cell / problem.grid.columns)])
      const fits = area <= problem.budget && area >= (problem.least ?? 0) && smallestCircle(points) <= (problem.diameter ?? Infinity)
      if (fits) best = Math.max(best, land.metricOf(land.numerator(cells)))
    }
    return best
  }

  it('are the best of all on small maps, and the bound is never below the best (brute force)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('#', '#', '1', '2', '3', '0', '.'), { minLength: 16, maxLength: 16 }),
        fc.constantFrom('mesh', 'iic'),
        fc.integer({ min: 0, max: 7 }),
        fc.option(fc.constantFrom(110, 150, 240, 300), { nil: undefined }),
        fc.constantFrom(0, 2),
        (cells, metric, budget, diameter, least) => {
          const map = [0, 1, 2, 3].map(row => cells.slice(4 * row, 4 * row + 4).join(''))
          if (!/[^.]/.test(map.join(''))) return
          const problem = problemOf(map, { metric: metric as 'mesh', budget, least, ...(diameter !== undefined && { diameter }) })
          if (restoredLandscape(problem).candidates.length > 11) return
          const best = everyPlan(problem)
          const plan = planRestoration(problem)
          expect(plan.status).toBe(best === -Infinity ? 'infeasible' : 'optimal')
          fc.pre(best > -Infinity)
          expect(plan.after).toBeCloseTo(best, 9)
          expect(plan.area).toBeLessThanOrEqual(budget)
          // With hardly any work the plan may be poor, but the bound still holds.
          const hurried = planRestoration(problem, { work: 3 })
          expect(['optimal', 'within']).toContain(hurried.status)
          expect(hurried.bound).toBeGreaterThanOrEqual(best - 1e-9)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('have answers where there is nothing to spend, nothing to restore or no habitat', () => {
    expect(planRestoration(problemOf(['#1#'], { budget: 0 }))).toMatchObject({ cells: [], status: 'optimal', gap: 0 })
    expect(planRestoration(problemOf(['#0#']))).toMatchObject({ cells: [], status: 'optimal' })
    expect(planRestoration(problemOf(['###']))).toMatchObject({ cells: [], before: 3, after: 3, status: 'optimal' })
    expect(planRestoration(problemOf(['111', '0.0']))).toMatchObject({ cells: [0, 1, 2], status: 'optimal' })
  })

  it('refuse problems without meaning', () => {
    expect(() => planRestoration(problemOf(['...']))).toThrow('no cell lies inside')
    expect(() => planRestoration(problemOf(['#1'], { budget: Number.NaN }))).toThrow('budget')
    expect(() => planRestoration(problemOf(['#1'], { diameter: 0 }))).toThrow('diameter')
    expect(() => planRestoration(problemOf(['#1'], { gap: 0.5 }))).toThrow('gap')
  })
})

describe('the smallest circle', () => {
  it('of few points, by hand', () => {
    expect(smallestCircle([])).toBe(0)
    expect(smallestCircle([3, 4])).toBe(0)
    expect(smallestCircle([0, 0, 3, 4])).toBeCloseTo(5, 9)
    // An equilateral triangle of side 2: 2 x 2 / sqrt(3).
    expect(smallestCircle([0, 0, 2, 0, 1, Math.sqrt(3)])).toBeCloseTo(4 / Math.sqrt(3), 9)
    // An obtuse one: its longest side.
    expect(smallestCircle([0, 0, 10, 0, 5, 1])).toBeCloseTo(10, 9)
    expect(smallestCircle([0, 0, 1, 1, 2, 2])).toBeCloseTo(2 * Math.sqrt(2), 9)
  })

  it('holds all points and is no wider than that of any pair or triple needs', () => {
    const point = fc.integer({ min: -20, max: 20 })
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { minLength: 2, maxLength: 8 }), points => {
        const all = smallestCircle(points.flat())
        let most = 0
        for (let i = 0; i < points.length; i++)
          for (let j = 0; j < i; j++)
            for (let k = 0; k <= j; k++) most = Math.max(most, smallestCircle([points[i], points[j], points[k]].flat()))
        expect(all).toBeCloseTo(most, 6)
      }),
    )
  })
})

describe('links within a budget', () => {
  it('are the best of all (brute force), and two that only help together are found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 4 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 0, max: 9 }),
        (areas, rows, budget) => {
          const links = rows.filter(([from, to]) => from !== to)
          const graph = { attribute: Float64Array.from(areas), from: Uint32Array.of(0), to: Uint32Array.of(1), cost: Float64Array.of(100) }
          const kernel = { distance: 150, probability: 0.5 }
          const candidates = links.map(([from, to, cost]) => ({ from, to, cost }))
          const price = links.map(([, , , own]) => own)
          const plan = planImprovements(graph, kernel, candidates, price, budget)
          let best = 0
          for (let bits = 0; bits < 2 ** links.length; bits++) {
            const chosen = [...links.keys()].filter(k => (bits >> k) % 2 === 1)
            if (chosen.reduce((sum, k) => sum + price[k], 0) > budget) continue
            const alone = planImprovements(
              graph,
              kernel,
              chosen.map(k => candidates[k]),
              chosen.map(() => 0),
              0,
            )
            best = Math.max(best, alone.after)
          }
          expect(plan.status).toBe('optimal')
          expect(plan.after).toBeCloseTo(best, 9)
          expect(plan.spent).toBeLessThanOrEqual(budget)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe.skipIf(!HAS_ANSWERS)('New Caledonia (skipped without ../shared)', () => {
  const read = (name: string): AsciiGrid => parseAsciiGrid(readFileSync(new URL(name, ANSWERS), 'utf8'))
  /** Cells inside are 0 or 1; what may be restored was found from a published plan: 1 is open, 3 is chosen. */
  const problem = (scale: 'x16' | 'x32', metric: 'mesh' | 'iic'): RestorationProblem => {
    const { grid, values } = read(`nc_habitat_${scale}.asc`)
    const part = scale === 'x16' ? 256 : 1024
    const open = openCells(grid, read('nc_solution_mesh_x32.asc'))
    const restorable = read(`nc_restorable_ha_${scale}.asc`).values
    return {
      grid,
      habitat: Uint8Array.from(values, value => (value === 1 ? 1 : 0)),
      inside: Uint8Array.from(values, value => (value === 0 || value === 1 ? 1 : 0)),
      // The grid counts fine cells.
      cost: restorable.map((count, cell) =>
        values[cell] === 0 && count > 0 && open(cell) ? (count * grid.dx * grid.dy) / 10_000 / part : Infinity,
      ),
      budget: 220,
      least: 90,
      diameter: 2500,
      neighbours: 4,
      metric,
    }
  }

  it('has the mesh size that restopt reports, patch by patch', () => {
    const { grid, habitat, inside } = problem('x16', 'mesh')
    const { labels, count } = labelPatches(grid, habitat, 4)
    const cell = (grid.dx * grid.dy) / 10_000
    const areas = new Float64Array(count)
    for (const label of labels) if (label >= 0) areas[label] += cell
    const total = inside.reduce((sum, flag) => sum + flag, 0) * cell
    expect(effectiveMeshSize(areas, total)).toBeCloseTo(13_667.838825485935, 6)
  })

  it('coarse: the published optimum of the mesh size, proved, with its six cells', () => {
    const plan = planRestoration(problem('x32', 'mesh'))
    expect(plan.status).toBe('optimal')
    expect(plan.before).toBeCloseTo(19_431.85290298999, 6)
    expect(plan.after).toBeCloseTo(22_238.84, 2)
    const published = read('nc_solution_mesh_x32.asc').values
    expect(plan.cells).toEqual([...published.keys()].filter(cell => published[cell] === 3))
  })

  it('coarse: the published optimum of connectivity with four cells, proved', () => {
    // Published as 0.2021 -> 0.2270; restopt cuts each term to a whole number.
    const plan = planRestoration(problem('x32', 'iic'))
    expect([plan.status, plan.cells.length]).toEqual(['optimal', 4])
    expect(plan.before).toBeCloseTo(0.2022, 4)
    expect(plan.after).toBeCloseTo(0.2271, 4)
  })

  it('fine: the published optimum of the mesh size is reached, and connectivity beyond the best that restopt found', () => {
    // What may not be restored is known on the coarse map only.
    const mesh = planRestoration(problem('x16', 'mesh'))
    expect(mesh.after).toBeCloseTo(14_248.14, 2)
    expect(mesh.cells).toHaveLength(16)
    const iic = planRestoration(problem('x16', 'iic'), { work: 5000 })
    expect(iic.after).toBeGreaterThan(0.1929)
    expect(iic.bound).toBeGreaterThanOrEqual(iic.after)
    expect(iic.gap).toBeLessThan(0.11)
  })
})

/** Is the middle of a cell on land that the published coarse plan shows as open? */
function openCells(grid: AsciiGrid['grid'], { grid: coarse, values }: AsciiGrid): (cell: number) => boolean {
  return cell => {
    const row = Math.floor(cell / grid.columns)
    const x = (grid.west ?? 0) + (cell - row * grid.columns + 0.5) * grid.dx
    const y = (grid.south ?? 0) + (grid.rows - row - 0.5) * grid.dy
    const column = Math.floor((x - (coarse.west ?? 0)) / coarse.dx)
    const line = coarse.rows - 1 - Math.floor((y - (coarse.south ?? 0)) / coarse.dy)
    return [1, 3].includes(values[line * coarse.columns + column])
  }
}
