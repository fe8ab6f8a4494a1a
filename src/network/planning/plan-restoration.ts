import type { RestorationProblem } from './restoration-problem.ts'
import { restoredLandscape, type RestoredLandscape } from './restored-landscape.ts'
import { smallestCircle } from './smallest-circle.ts'

export interface RestorationPlan {
  /** Cells to restore, ascending. */
  readonly cells: readonly number[]
  /** [ha] that are restored */
  readonly area: number
  /** [m] of the smallest circle around their centres */
  readonly diameter: number
  /** Metric today and with the plan: mesh size [ha] or index [1]. */
  readonly before: number
  readonly after: number
  /** No plan is better. */
  readonly bound: number
  /** (bound - after) / after; 0: proved */
  readonly gap: number
  /** `infeasible`: the least area cannot be restored within the other limits; the plan is then empty. */
  readonly status: 'optimal' | 'within' | 'infeasible'
  /** Landscapes that were valued. */
  readonly work: number
}

export interface RestorationOptions {
  /** Landscapes that may be valued; default 100,000. Work is counted, never timed, so that everybody gets the same plan. */
  readonly work?: number
}

const WORK = 100_000
/** A window with no more cells than this is searched through. */
const SMALL = 18
/** Share of the work that one window may take. */
const SHARE = 0.1

/**
 * Cells to restore so that mesh size or connectivity is as large as it can be. Plans that fit into the diameter lie around one cell, their
 * first: the windows around all cells are bounded, taken best first, and searched, until no window can be better than the best plan.
 *
 * Bounds. (1) More habitat is never worth less, so a window is worth at most what it is worth with all its cells. (2) Whatever is restored
 * joins or links only patches that it touches or reaches; to take all of these and as many cells as the budget can buy for one patch is worth
 * at least as much, since no path gets longer. The smaller of both counts; the bound of a search is the largest of those windows that were
 * not searched through, and of the best plan.
 * @throws RangeError for a problem without meaning
 */
export function planRestoration(problem: RestorationProblem, { work = WORK }: RestorationOptions = {}): RestorationPlan {
  const landscape = restoredLandscape(problem)
  const search = new Search(problem, landscape, work)
  const windows = search.windows()
  let open = -Infinity
  for (const { cells, bound, first } of windows) {
    if (bound <= search.best) break
    if (search.spent >= work) {
      open = Math.max(open, bound)
      continue
    }
    const proved = search.solve(cells, first)
    if (!proved) open = Math.max(open, bound)
  }
  return search.plan(open)
}

interface Window {
  /** The cell that every plan of the window holds and that comes first in it; undefined: any plan. */
  readonly first?: number
  readonly cells: readonly number[]
  readonly bound: number
}

/** What a search knows as it goes. */
class Search {
  best: number
  spent = 0
  private chosen: readonly number[] = []
  private readonly today: number
  private readonly problem: RestorationProblem
  private readonly landscape: RestoredLandscape
  private readonly work: number
  private readonly least: number
  private found: boolean

  constructor(problem: RestorationProblem, landscape: RestoredLandscape, work: number) {
    this.problem = problem
    this.landscape = landscape
    this.work = work
    this.least = problem.least ?? 0
    this.today = landscape.numerator([])
    this.found = this.least === 0
    this.best = this.found ? this.today : -Infinity
  }

  /** Windows in which all plans lie, the most promising first. */
  windows(): readonly Window[] {
    const { candidates } = this.landscape
    const { diameter, budget, cost } = this.problem
    const able = candidates.filter(cell => cost[cell] <= budget)
    if (diameter === undefined) return able.length === 0 ? [] : [{ cells: able, bound: this.boundOf([], able) }]
    return able
      .map((first, k): Window => {
        const cells = able.slice(k + 1).filter(cell => this.apart(first, cell) <= diameter)
        return { first, cells, bound: this.boundOf([first], cells) }
      })
      .toSorted((a, b) => b.bound - a.bound)
  }

  /** Looks for the best plan of a window. @returns whether nothing better is in it */
  solve(cells: readonly number[], first: number | undefined): boolean {
    const start = first === undefined ? [] : [first]
    this.improve(start, cells)
    return cells.length <= SMALL && this.exhaust(start, cells, this.spent + SHARE * this.work)
  }

  plan(open: number): RestorationPlan {
    const { landscape, problem } = this
    const after = this.found ? this.best : this.today
    const bound = Math.max(open, after)
    const cells = this.chosen.toSorted((a, b) => a - b)
    const gap = bound / after - 1
    return {
      cells,
      area: this.costOf(cells),
      diameter: smallestCircle(cells.flatMap(cell => this.centre(cell))),
      before: landscape.metricOf(this.today),
      after: landscape.metricOf(after),
      bound: landscape.metricOf(bound),
      gap: problem.metric === 'mesh' || problem.metric === 'iic' ? gap : Number.NaN,
      status: !this.found ? 'infeasible' : gap <= 1e-12 ? 'optimal' : 'within',
      work: this.spent,
    }
  }

  private costOf(cells: readonly number[]): number {
    return cells.reduce((sum, cell) => sum + this.problem.cost[cell], 0)
  }

  private centre(cell: number): readonly [number, number] {
    const { columns, dx, dy } = this.problem.grid
    const row = Math.floor(cell / columns)
    return [(cell - row * columns) * dx, row * dy]
  }

  private apart(a: number, b: number): number {
    return smallestCircle([...this.centre(a), ...this.centre(b)])
  }

  private fits(cells: readonly number[]): boolean {
    const { budget, diameter } = this.problem
    if (this.costOf(cells) > budget * (1 + 1e-12)) return false
    return diameter === undefined || smallestCircle(cells.flatMap(cell => this.centre(cell))) <= diameter * (1 + 1e-9)
  }

  private value(cells: readonly number[]): number {
    this.spent++
    return this.landscape.numerator(cells)
  }

  /** The most that plans can be worth that hold `kept` and else only some of `cells`. */
  private boundOf(kept: readonly number[], cells: readonly number[]): number {
    const { landscape, problem } = this
    let left = problem.budget - this.costOf(kept)
    let count = kept.length
    for (const price of cells.map(cell => problem.cost[cell]).toSorted((a, b) => a - b)) {
      if (price > left) break
      left -= price
      count++
    }
    const all = [...kept, ...cells]
    const patches = new Set(all.flatMap(cell => (problem.metric === 'mesh' ? landscape.touched(cell) : landscape.reached(cell))))
    return Math.min(this.value(all), landscape.contracted(patches, count))
  }

  private offer(cells: readonly number[], value: number): void {
    if (value <= this.best || this.costOf(cells) < this.least * (1 - 1e-12)) return
    this.best = value
    this.chosen = [...cells]
    this.found = true
  }

  /** Good plans of a window by growing: from its first cell, and from the cheapest ways between patches. */
  private improve(start: readonly number[], cells: readonly number[]): void {
    const limit = this.spent + SHARE * this.work
    for (const seed of [start, ...this.ways(start, cells)]) {
      if (this.spent > limit) return
      if (this.fits(seed)) this.grow(seed, cells)
    }
  }

  /** Adds the cell that gains most, for what it costs, until none fits; then exchanges single cells. */
  private grow(seed: readonly number[], cells: readonly number[]): void {
    let plan = this.fill([...seed], cells)
    let value = this.value(plan)
    this.offer(plan, value)
    for (const cell of [...plan]) {
      if (seed.includes(cell) && seed.length > 1) continue
      const other = this.fill(
        plan.filter(kept => kept !== cell),
        cells.filter(candidate => candidate !== cell),
      )
      const reached = this.value(other)
      this.offer(other, reached)
      if (reached > value) [plan, value] = [other, reached]
    }
  }

  private fill(plan: number[], cells: readonly number[]): number[] {
    const { cost } = this.problem
    for (;;) {
      const now = this.value(plan)
      let best = -1
      let most = 0
      let free = -1
      for (const cell of cells) {
        if (plan.includes(cell) || !this.fits([...plan, cell])) continue
        const gain = (this.value([...plan, cell]) - now) / (cost[cell] || 1e-9)
        if (gain > most) [best, most] = [cell, gain]
        if (free < 0) free = cell
      }
      const next = best >= 0 ? best : this.costOf(plan) < this.least ? free : -1
      if (next < 0) return plan
      plan.push(next)
    }
  }

  /** Cells of the cheapest ways from the patches beside the window's first cell, or any patch, to each other patch that it touches. */
  private ways(start: readonly number[], cells: readonly number[]): readonly (readonly number[])[] {
    const { landscape } = this
    const all = [...start, ...cells]
    const patches = [...new Set(all.flatMap(cell => landscape.touched(cell)))].toSorted((a, b) => landscape.areas[b] - landscape.areas[a]).slice(0, 8)
    return patches.flatMap((from, k) => {
      const way = this.cheapest(from, all)
      return patches.slice(k + 1).flatMap(to => {
        const end = all.filter(cell => landscape.touched(cell).includes(to)).toSorted((a, b) => (way.get(a)?.cost ?? Infinity) - (way.get(b)?.cost ?? Infinity))
        const path: number[] = []
        for (let at: number | undefined = way.has(end[0]) ? end[0] : undefined; at !== undefined; at = way.get(at)?.from) path.push(at)
        return path.length === 0 ? [] : [[...new Set([...start, ...path])]]
      })
    })
  }

  /** Cost of the cheapest way from a patch to each cell, over cells that may be restored. */
  private cheapest(from: number, cells: readonly number[]): ReadonlyMap<number, { readonly cost: number; readonly from?: number }> {
    const { landscape, problem } = this
    const known = new Map<number, { cost: number; from?: number }>()
    const open = new Map(cells.filter(cell => landscape.touched(cell).includes(from)).map(cell => [cell, { cost: problem.cost[cell] } as { cost: number; from?: number }]))
    const within = new Set(cells)
    while (open.size > 0) {
      let next = -1
      for (const [cell, { cost }] of open) if (next < 0 || cost < (open.get(next)?.cost ?? Infinity)) next = cell
      const reached = open.get(next) ?? { cost: Infinity }
      open.delete(next)
      known.set(next, reached)
      for (const cell of landscape.beside(next)) {
        if (!within.has(cell) || known.has(cell)) continue
        const cost = reached.cost + problem.cost[cell]
        if (cost < (open.get(cell)?.cost ?? Infinity)) open.set(cell, { cost, from: next })
      }
    }
    return known
  }

  /** Tries all plans of a window, cut by both bounds. @returns whether it came to the end within the limit */
  private exhaust(kept: readonly number[], cells: readonly number[], limit: number): boolean {
    if (this.spent > limit) return false
    if (!this.fits(kept)) return true
    const left = cells.filter(cell => this.fits([...kept, cell]))
    if (this.costOf([...kept, ...left]) < this.least) return true
    const value = this.value(kept)
    this.offer(kept, value)
    if (left.length === 0 || this.boundOf(kept, left) <= this.best) return true
    const [cell, ...rest] = left
    return this.exhaust([...kept, cell], rest, limit) && this.exhaust(kept, rest, limit)
  }
}
