import { cellsWithin } from './cells-within.ts'
import { cheapestWays } from './cheapest-ways.ts'
import { leastPlan } from './least-plan.ts'
import type { RestorationPlan } from './restoration-plan.ts'
import type { RestorationProblem } from './restoration-problem.ts'
import type { RestoredLandscape } from './restored-landscape.ts'
import { smallestCircle } from './smallest-circle.ts'

/** A window with no more cells than this is searched through. */
const SMALL = 18
/** Share of the work that one window may take, and that the bounds of windows may take. */
const SHARE = 0.1
const BOUNDS_SHARE = 0.5
/** Relative amount by which a sum of prices may round. */
const ROUNDING = 1e-12

export interface RestorationWindow {
  /** The cell that every plan of the window holds and that comes first in it; undefined: any plan. */
  readonly first?: number
  readonly cells: readonly number[]
  readonly bound: number
}

/** A search for restored cells, and what it knows as it goes. */
export class RestorationSearch {
  best: number
  spent = 0
  private chosen: readonly number[] = []
  private readonly today: number
  private readonly problem: RestorationProblem
  private readonly landscape: RestoredLandscape
  private readonly work: number
  private readonly least: number
  private found: boolean
  private possible = true

  constructor(problem: RestorationProblem, landscape: RestoredLandscape, work: number) {
    this.problem = problem
    this.landscape = landscape
    this.work = work
    this.least = problem.least ?? 0
    this.today = landscape.numerator([])
    this.found = this.least === 0
    this.best = this.found ? this.today : -Infinity
  }

  /** Begins with any plan that keeps the limits, where doing nothing is none. */
  begin(windows: readonly RestorationWindow[]): void {
    if (this.found) return
    const { plan, complete } = leastPlan(windows, this.problem.cost, this.least * (1 - ROUNDING), cells => this.fits(cells))
    if (plan) this.offer(plan, this.value(plan))
    else this.possible = !complete
  }

  /** Windows in which all plans lie, the most promising first. */
  windows(): readonly RestorationWindow[] {
    const { candidates } = this.landscape
    const { diameter, budget, cost, metric } = this.problem
    const able = candidates.filter(cell => cost[cell] <= budget * (1 + ROUNDING))
    if (able.length === 0) return []
    const whole = this.boundOf([], able)
    if (diameter === undefined) return [{ cells: able, bound: whole }]
    const near = cellsWithin(this.problem.grid, able, diameter * (1 + 1e-9))
    return able
      .map((first): RestorationWindow => {
        const cells = near(first)
        // Where no work is left to value windows, a mesh size is bounded without; an index then is bounded by the whole.
        const affords = this.spent < BOUNDS_SHARE * this.work
        return { first, cells, bound: affords || metric === 'mesh' ? Math.min(whole, this.boundOf([first], cells, affords)) : whole }
      })
      .toSorted((a, b) => Number(a.bound === whole) - Number(b.bound === whole) || b.bound - a.bound)
  }

  /** Looks for the best plan of a window. @returns whether nothing better is in it */
  solve(cells: readonly number[], first: number | undefined): boolean {
    const start = first === undefined ? [] : [first]
    this.improve(start, cells, this.limit())
    return cells.length <= SMALL && this.exhaust(start, cells, this.limit())
  }

  /** Up to where the work for a window may go; the last one may pass the whole by a tenth. */
  private limit(): number {
    return Math.min(this.spent + SHARE * this.work, (1 + SHARE) * this.work)
  }

  plan(open: number): RestorationPlan {
    const { landscape } = this
    const after = this.found ? this.best : this.today
    const bound = Math.max(open, after)
    const cells = this.chosen.toSorted((a, b) => a - b)
    const gap = bound > after ? (bound - after) / bound : 0
    return {
      cells,
      area: this.costOf(cells),
      diameter: smallestCircle(cells.flatMap(cell => this.centre(cell))),
      before: landscape.metricOf(this.today),
      after: landscape.metricOf(after),
      bound: landscape.metricOf(bound),
      gap,
      status: this.found ? (gap <= ROUNDING ? 'optimal' : 'within') : this.possible ? 'not-found' : 'infeasible',
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

  private fits(cells: readonly number[]): boolean {
    const { budget, diameter } = this.problem
    if (this.costOf(cells) > budget * (1 + ROUNDING)) return false
    return diameter === undefined || smallestCircle(cells.flatMap(cell => this.centre(cell))) <= diameter * (1 + 1e-9)
  }

  private value(cells: readonly number[]): number {
    this.spent++
    return this.landscape.numerator(cells)
  }

  /** The most that plans can be worth that hold `kept` and else only some of `cells`; tighter where the whole window is valued, too. */
  private boundOf(kept: readonly number[], cells: readonly number[], isValued = true): number {
    const { landscape, problem } = this
    // Twice what `fits` allows: the sums here round in another order.
    let left = problem.budget * (1 + 2 * ROUNDING) - this.costOf(kept)
    let count = kept.length
    for (const price of cells.map(cell => problem.cost[cell]).toSorted((a, b) => a - b)) {
      if (price > left) break
      left -= price
      count++
    }
    const all = [...kept, ...cells]
    const patches = new Set(all.flatMap(cell => (problem.metric === 'mesh' ? landscape.touched(cell) : landscape.reached(cell))))
    return Math.min(isValued ? this.value(all) : Infinity, landscape.contracted(patches, count))
  }

  private offer(cells: readonly number[], value: number): void {
    if (value <= this.best || this.costOf(cells) < this.least * (1 - ROUNDING)) return
    this.best = value
    this.chosen = [...cells]
    this.found = true
  }

  /** Good plans of a window by growing: from its first cell, and from the cheapest ways between patches. */
  private improve(start: readonly number[], cells: readonly number[], limit: number): void {
    const ways = cheapestWays(this.landscape, [...start, ...cells], this.problem.cost).map(way => [...new Set([...start, ...way])])
    for (const seed of [start, ...ways]) {
      if (this.spent > limit) return
      if (this.fits(seed)) this.grow(seed, cells, limit)
    }
  }

  /** Adds the cell that gains most, for what it costs, until none fits; then exchanges single cells. */
  private grow(seed: readonly number[], cells: readonly number[], limit: number): void {
    let plan = this.fill(seed.slice(), cells, limit)
    let value = this.value(plan)
    this.offer(plan, value)
    for (const cell of plan.slice()) {
      if (this.spent > limit) return
      if (seed.includes(cell) && seed.length > 1) continue
      const other = this.fill(
        plan.filter(kept => kept !== cell),
        cells.filter(candidate => candidate !== cell),
        limit,
      )
      const reached = this.value(other)
      this.offer(other, reached)
      if (reached > value) [plan, value] = [other, reached]
    }
  }

  private fill(plan: number[], cells: readonly number[], limit: number): number[] {
    const { cost } = this.problem
    for (;;) {
      const now = this.value(plan)
      let best = -1
      let most = 0
      let free = -1
      for (const cell of cells) {
        if (this.spent >= limit) return plan
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

  /** Tries all plans of a window, cut by both bounds. @returns whether it came to the end within the limit */
  private exhaust(kept: readonly number[], cells: readonly number[], limit: number): boolean {
    if (this.spent > limit) return false
    if (!this.fits(kept)) return true
    const left = cells.filter(cell => this.fits([...kept, cell]))
    if (this.costOf([...kept, ...left]) < this.least * (1 - 10 * ROUNDING)) return true
    const value = this.value(kept)
    this.offer(kept, value)
    if (left.length === 0 || this.boundOf(kept, left) <= this.best) return true
    const [cell, ...rest] = left
    return this.exhaust([...kept, cell], rest, limit) && this.exhaust(kept, rest, limit)
  }
}
