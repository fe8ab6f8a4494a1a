import { cellsWithin } from './cells-within.ts'
import { cheapestWays } from './cheapest-ways.ts'
import { largestTouched } from './largest-touched.ts'
import { leastPlan } from './least-plan.ts'
import { mostCells } from './most-cells.ts'
import { promisingCells } from './promising-cells.ts'
import type { RestorationPlan } from './restoration-plan.ts'
import type { RestorationProblem } from './restoration-problem.ts'
import type { RestoredLandscape } from './restored-landscape.ts'
import { smallestCircle } from './smallest-circle.ts'

/** A window with no more cells than this is searched through. */
const SMALL = 18
/** A seed looks at so many cells at least. */
const FEW = 20
/** Share of the work that one window may take, and that the bounds of windows may take. */
const SHARE = 0.1
const BOUNDS_SHARE = 0.5
/** Steps up to which a landscape counts once: about half a millisecond. One that takes more counts as many times as it takes so many. */
const STEPS = 100_000
/** Relative amount by which a sum of prices may round. */
const ROUNDING = 1e-12

export interface RestorationWindow {
  /** The cell that every plan of the window holds and that comes first in it; undefined: any plan. */
  readonly first?: number
  readonly cells: readonly number[]
  readonly bound: number
}

/** Something that pauses now and then, and tells how much work is spent. */
type Steps<T> = Generator<number, T, void>

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
  *windows(): Steps<readonly RestorationWindow[]> {
    const { candidates } = this.landscape
    const { diameter, budget, cost, metric } = this.problem
    const able = candidates.filter(cell => cost[cell] <= budget * (1 + ROUNDING))
    if (able.length === 0) return []
    const whole = this.boundOf([], able)
    if (diameter === undefined) return [{ cells: able, bound: whole }]
    const near = cellsWithin(this.problem.grid, able, diameter * (1 + 1e-9))
    const windows: RestorationWindow[] = []
    for (const first of able) {
      const cells = near(first)
      // Where no work is left to value windows, a mesh size is bounded without; an index then is bounded by the whole.
      const affords = this.spent < BOUNDS_SHARE * this.work
      windows.push({ first, cells, bound: affords || metric === 'mesh' ? Math.min(whole, this.boundOf([first], cells, affords)) : whole })
      yield this.spent
    }
    return windows.toSorted((a, b) => Number(a.bound === whole) - Number(b.bound === whole) || b.bound - a.bound)
  }

  /** Looks for the best plan of a window. @returns whether nothing better is in it */
  *solve({ first, cells }: RestorationWindow): Steps<boolean> {
    const start = first === undefined ? [] : [first]
    yield* this.improve(start, cells, this.limit(first === undefined ? 1 : SHARE))
    return cells.length <= SMALL && this.exhaust(start, cells, this.limit(SHARE))
  }

  /** Up to where the work for a window may go; the last one may pass the whole by a tenth. */
  private limit(share: number): number {
    return Math.min(this.spent + share * this.work, (1 + SHARE) * this.work)
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
    return this.counted(1, () => this.landscape.numerator(cells))
  }

  /** Does something that counts as `least` landscapes, or as more where it takes many steps. */
  private counted(least: number, ask: () => number): number {
    const { count } = this.landscape
    const before = count.steps
    const answer = ask()
    this.spent += Math.max(least, Math.floor((count.steps - before) / STEPS))
    return answer
  }

  /** The most that plans can be worth that hold `kept` and else only some of `cells`; tighter where the whole window is valued, too. */
  private boundOf(kept: readonly number[], cells: readonly number[], isValued = true): number {
    const { landscape, problem } = this
    // Twice what `fits` allows: the sums here round in another order.
    const more = this.picksOf(cells, problem.budget * (1 + 2 * ROUNDING) - this.costOf(kept))
    const all = [...kept, ...cells]
    // For the mesh size it only matters how large the patches are that become one, for the index which ones.
    const patches =
      problem.metric === 'mesh' ? largestTouched(landscape, kept, cells, more) : new Set(all.flatMap(cell => landscape.reached(cell)))
    const contracted = this.counted(0, () => landscape.contracted(patches, kept.length + more))
    return Math.min(isValued ? this.value(all) : Infinity, contracted)
  }

  /** How many of these cells so much buys. */
  private picksOf(cells: readonly number[], budget: number): number {
    return mostCells(
      cells.map(cell => this.problem.cost[cell]),
      budget,
    )
  }

  private offer(cells: readonly number[], value: number): void {
    if (value <= this.best || this.costOf(cells) < this.least * (1 - ROUNDING)) return
    this.best = value
    this.chosen = [...cells]
    this.found = true
  }

  /** Good plans of a window by growing: from its first cell, and from the cheapest ways between patches. */
  private *improve(start: readonly number[], cells: readonly number[], limit: number): Steps<void> {
    const ways = cheapestWays(this.landscape, [...start, ...cells], this.problem.cost).map(way => [...new Set([...start, ...way])])
    const seeds = [start, ...ways].filter(seed => this.fits(seed))
    const before = this.spent
    this.value([...start, ...cells.slice(0, 1)])
    const affordable = (limit - this.spent) / (this.spent - before)
    const picks = this.picksOf(cells, this.problem.budget)
    // Where a seed cannot look at all cells for each pick, all seeds look at few, and each has its share of the work.
    const isLarge = picks * cells.length > affordable / 2
    const few = isLarge ? promisingCells(this.landscape, cells, Math.max(FEW, Math.floor(affordable / (picks * seeds.length)))) : cells
    for (const [k, seed] of seeds.entries()) {
      if (this.spent > limit) return
      yield* this.grow(seed, few, isLarge ? this.spent + (limit - this.spent) / (seeds.length - k) : limit)
      yield this.spent
    }
  }

  /** Adds the cell that gains most, for what it costs, until none fits; then exchanges single cells. */
  private *grow(seed: readonly number[], cells: readonly number[], limit: number): Steps<void> {
    let plan = yield* this.fill(seed.slice(), cells, limit)
    let value = this.value(plan)
    this.offer(plan, value)
    for (const cell of plan.slice()) {
      if (this.spent > limit) return
      if (seed.includes(cell) && seed.length > 1) continue
      const other = yield* this.fill(
        plan.filter(kept => kept !== cell),
        cells.filter(candidate => candidate !== cell),
        limit,
      )
      const reached = this.value(other)
      this.offer(other, reached)
      if (reached > value) [plan, value] = [other, reached]
    }
  }

  private *fill(plan: number[], cells: readonly number[], limit: number): Steps<number[]> {
    for (;;) {
      const next = this.next(plan, cells, limit)
      if (next < 0) return plan
      plan.push(next)
      yield this.spent
      if (this.spent >= limit) return plan
    }
  }

  /** The cell that gains most for its cost; where none gains, any that is needed for the least area; -1: none. */
  private next(plan: readonly number[], cells: readonly number[], limit: number): number {
    const { cost } = this.problem
    const now = this.value(plan)
    let best = -1
    let most = 0
    let free = -1
    for (const cell of cells) {
      if (this.spent >= limit) break
      if (plan.includes(cell) || !this.fits([...plan, cell])) continue
      const gain = (this.value([...plan, cell]) - now) / (cost[cell] || 1e-9)
      if (gain > most) [best, most] = [cell, gain]
      if (free < 0) free = cell
    }
    return best >= 0 || this.costOf(plan) >= this.least ? best : free
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
