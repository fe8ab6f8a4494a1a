import { hazardNeed } from './hazard-need.ts'
import { lockedBounds } from './locked-bounds.ts'
import type { Milp } from './milp.ts'
import { milpOfRows } from './milp-of-rows.ts'
import type { MilpRow } from './milp-row.ts'
import type { Portfolio, PortfolioRule, Resource } from './portfolio.ts'

/**
 * A problem whose rules may all be broken, but for locks, as a programme that makes least what an audit would add up: every row is over what
 * the audit divides by, and gets a column of its own that takes what is broken. What an audit counts once is here once: what one year takes
 * too much does not lie on the years after it, and what must come first is asked for by each action that waits. The first columns are the
 * actions.
 */
export function elasticPortfolio(problem: Portfolio): Milp {
  const { lower, upper } = lockedBounds(problem)
  const book = new ElasticBook(problem.actions.length)
  problem.resources.forEach((resource, r) => {
    if (resource.carryOver) accountRows(resource, r, problem, book)
    else yearRows(resource, r, problem, book)
  })
  for (const rule of problem.rules) ruleRows(rule, problem, book)
  const { columns, rows } = book
  const n = lower.length
  const of = (value: (column: Column) => number, own: (a: number) => number): Float64Array =>
    Float64Array.from({ length: n + columns.length }, (_, j) => (j < n ? own(j) : value(columns[j - n])))
  return milpOfRows(
    {
      direction: 'min',
      objective: of(
        ({ price }) => price,
        () => 0,
      ),
      // What is locked both ways is left out.
      columnLower: of(
        ({ least }) => least,
        a => Math.min(lower[a], upper[a]),
      ),
      columnUpper: of(
        () => Infinity,
        a => upper[a],
      ),
      integer: Uint8Array.from({ length: n + columns.length }, (_, j) => (j < n ? 1 : 0)),
    },
    rows,
  )
}

/** A column beside the actions, from `least` up. */
interface Column {
  readonly price: number
  readonly least: number
}

type Terms = MilpRow['terms']

/** A programme that grows. */
class ElasticBook {
  readonly columns: Column[] = []
  readonly rows: MilpRow[] = []

  private readonly actions: number

  constructor(actions: number) {
    this.actions = actions
  }

  column(price: number, least = 0): number {
    this.columns.push({ price, least })
    return this.actions + this.columns.length - 1
  }

  /** terms <= upper, all over `scale`, but for what is broken. */
  atMost(terms: Terms, upper: number, scale = Math.max(1, Math.abs(upper))): void {
    const broken = this.column(1)
    this.rows.push({ terms: [...terms.map(([j, value]) => [j, value / scale] as const), [broken, -1]], upper: upper / scale })
  }
}

function usesOf(r: number, year: number, { actions, years }: Portfolio): Terms {
  return actions.flatMap(({ use }, a): Terms => (use[r * years + year] === 0 ? [] : [[a, use[r * years + year]]]))
}

function yearRows({ available }: Resource, r: number, problem: Portfolio, book: ElasticBook): void {
  available.forEach((amount, year) => {
    if (amount < Infinity) book.atMost(usesOf(r, year, problem), amount)
  })
}

/** What is taken and what is carried over is at most what there is and what was carried; the rest is broken in that year, and forgotten. */
function accountRows({ available }: Resource, r: number, problem: Portfolio, book: ElasticBook): void {
  let given = 0
  let carried: Terms = []
  for (const [year, amount] of available.entries()) {
    given += amount
    // What there is without end stays so.
    if (given === Infinity) return
    const scale = Math.max(1, given)
    const kept = book.column(0)
    book.atMost([...usesOf(r, year, problem), ...carried, [kept, scale]], amount, scale)
    carried = [[kept, -scale]]
  }
}

function ruleRows(rule: PortfolioRule, problem: Portfolio, book: ElasticBook): void {
  const { actions } = problem
  switch (rule.kind) {
    case 'exclusive':
      book.atMost(
        [...new Set(rule.actions)].map(a => [a, 1] as const),
        1,
      )
      return
    case 'locked':
      return
    case 'precedence':
      for (const a of new Set(rule.after)) {
        const able = [...new Set(rule.before)].filter(b => b !== a && actions[b].year <= actions[a].year - rule.lag)
        book.atMost([[a, 1], ...able.map(b => [b, -1] as const)], 0)
      }
      return
    case 'hazard-first':
      hazardRows(rule, problem, book)
      return
    default: {
      const { terms, lower, upper } = rule
      const sum = (sign: 1 | -1): Terms => terms.map(({ action, coefficient }) => [action, sign * coefficient] as const)
      if (upper !== undefined) book.atMost(sum(1), upper)
      if (lower !== undefined) book.atMost(sum(-1), -lower)
    }
  }
}

/** A column for what has been reduced by each year; an action that waits asks for the rest. */
function hazardRows(rule: Extract<PortfolioRule, { kind: 'hazard-first' }>, problem: Portfolio, book: ElasticBook): void {
  const { actions, years } = problem
  const { needed, raised } = hazardNeed(rule, problem)
  const scale = Math.max(1, Math.abs(rule.allowed))
  const byYear: number[][] = Array.from({ length: years }, () => [])
  rule.reduction.forEach((amount, b) => {
    if (amount !== 0) byYear[actions[b].year - 1].push(b)
  })
  const reduced: number[] = []
  byYear.forEach((changing, k) => {
    const before = k === 0 ? [] : [[reduced[k - 1], -1] as const]
    reduced.push(book.column(0, -Infinity))
    book.rows.push({
      terms: [[reduced[k], 1], ...before, ...changing.map(b => [b, -rule.reduction[b] / scale] as const)],
      lower: 0,
      upper: 0,
    })
  })
  for (const a of new Set(rule.after)) {
    const k = actions[a].year - 1
    const asked = needed + raised[k]
    if (asked <= 0) continue
    book.atMost(
      [
        [a, asked],
        [reduced[k], -scale],
      ],
      raised[k],
      scale,
    )
  }
}
