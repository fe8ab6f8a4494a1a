/** Least costs the plain way, and landscapes to try them on. */
import fc from 'fast-check'
import type { CostRule } from '../../../src/network/raster/cost-rule.ts'
import type { Grid } from '../../../src/network/raster/grid.ts'

export interface Landscape {
  readonly grid: Grid
  readonly resistance: Float64Array
  readonly sources: Int32Array
}

export interface Step {
  readonly a: number
  readonly b: number
  readonly cost: number
}

export const RULES: fc.Arbitrary<CostRule> = fc.record({
  neighbours: fc.constantFrom(4, 8, 16),
  average: fc.constantFrom('mean', 'destination'),
})

/** Small landscapes with impassable cells and ties; resistances reach from 1 / contrast to contrast. */
export function landscapes(contrast: number): fc.Arbitrary<Landscape> {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(1, 2, 3, 5, contrast, 1 / contrast) },
    { weight: 4, arbitrary: fc.double({ min: 1 / contrast, max: contrast, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  )
  return fc
    .record({
      rows: fc.integer({ min: 1, max: 9 }),
      columns: fc.integer({ min: 1, max: 9 }),
      dx: fc.constantFrom(1, 30),
      dy: fc.constantFrom(1, 20),
    })
    .chain(grid =>
      fc
        .record({
          resistance: fc.array(value, { minLength: grid.rows * grid.columns, maxLength: grid.rows * grid.columns }),
          picks: fc.array(fc.nat(grid.rows * grid.columns - 1), { minLength: 1, maxLength: 4 }),
        })
        .map(({ resistance, picks }) => ({
          grid,
          resistance: Float64Array.from(resistance, (r, cell) => (picks.includes(cell) && Number.isNaN(r) ? 7 : r)),
          sources: Int32Array.from(picks),
        })),
    )
}

/** Every step of a landscape that is not impassable, from a to b. */
export function allSteps({ grid, resistance }: Landscape, { neighbours, average }: CostRule, towards = false): Step[] {
  const { rows, columns, dx, dy } = grid
  const reach = neighbours === 16 ? 2 : 1
  const steps: Step[] = []
  for (let a = 0; a < resistance.length; a++) {
    const row = Math.floor(a / columns)
    const column = a % columns
    for (let down = -reach; down <= reach; down++) {
      for (let right = -reach; right <= reach; right++) {
        const kind = down * down + right * right
        if (kind === 0 || kind === 4 || kind === 8 || (kind === 2 && neighbours === 4)) continue
        if (row + down < 0 || row + down >= rows || column + right < 0 || column + right >= columns) continue
        const b = a + down * columns + right
        const length = Math.sqrt(down * down * dy * dy + right * right * dx * dx)
        const mean = average === 'mean'
        const entered = towards ? resistance[a] : resistance[b]
        const charged = mean ? resistance[a] + resistance[b] : entered
        let cost = mean ? (length / 2) * charged : length * charged
        if (kind === 5) {
          const long = Math.abs(down) === 2 ? [down / 2, 0, down / 2, right] : [0, right / 2, down, right / 2]
          const crossed = resistance[a + long[0] * columns + long[1]] + resistance[a + long[2] * columns + long[3]]
          cost = (length / (mean ? 4 : 3)) * (charged + crossed)
        }
        if (!Number.isNaN(cost + resistance[a] + resistance[b])) steps.push({ a, b, cost })
      }
    }
  }
  return steps
}

/** Whether two costs are the same to a share of the second, or both Infinity. */
export function nearly(a: number, b: number, share: number): boolean {
  return a === b || Math.abs(a - b) <= share * b
}

/** Bellman and Ford: takes all steps again and again until no cost falls. */
export function plainCosts({ resistance, sources }: Landscape, steps: readonly Step[]): Float64Array {
  const cost = new Float64Array(resistance.length).fill(Infinity)
  for (const cell of sources) cost[cell] = 0
  for (let changed = true; changed;) {
    changed = false
    for (const step of steps) {
      const through = cost[step.a] + step.cost
      if (through < cost[step.b]) {
        cost[step.b] = through
        changed = true
      }
    }
  }
  return cost
}
