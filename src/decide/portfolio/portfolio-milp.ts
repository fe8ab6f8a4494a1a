import type { Milp } from './milp.ts'
import type { Portfolio, PortfolioRule } from './portfolio.ts'

/** A row of the programme: lower <= sum of value * column <= upper. */
interface Row {
  readonly terms: readonly (readonly [column: number, value: number])[]
  readonly lower?: number
  readonly upper?: number
  /** What it was made from. */
  readonly source: string
}

/** A problem as an integer programme; `sources` says what each row was made from. */
export interface PortfolioMilp {
  readonly milp: Milp
  readonly sources: readonly string[]
}

/**
 * Writes a portfolio problem as a mixed integer programme that maximises a weighted sum of its objectives. The first columns are the actions;
 * then one for each adjacency, continuous where it is rewarded, since it then goes up by itself as far as both of its places allow.
 * What must come first is asked for by year where the actions that wait exclude each other, which is tighter than asking for each of them.
 * @param weights one for each objective
 * @param least lower bounds of objectives, as the epsilon-constraint method sets them; undefined entries: none
 */
export function portfolioMilp(problem: Portfolio, weights: ArrayLike<number>, least: readonly (number | undefined)[] = []): PortfolioMilp {
  const { actions, adjacencies, resources, rules, years } = problem
  const n = actions.length
  const columns = n + adjacencies.length
  const weighted = (values: readonly number[]): number => values.reduce((sum, value, k) => sum + value * weights[k], 0)
  const objective = Float64Array.from({ length: columns }, (_, j) => weighted(j < n ? actions[j].benefit : adjacencies[j - n].reward))
  const upper = new Float64Array(columns).fill(1)
  const lower = new Float64Array(columns)
  for (const rule of rules) if (rule.kind === 'locked') for (const a of rule.actions) (rule.chosen ? lower : upper)[a] = rule.chosen ? 1 : 0

  const rows: Row[] = []
  resources.forEach(({ id, available, carryOver }, r) => {
    for (let year = 0; year < years; year++) {
      const limit = carryOver ? available.slice(0, year + 1).reduce((sum, amount) => sum + amount, 0) : available[year]
      if (limit === Infinity) continue
      const terms = actions.flatMap(({ use }, a): (readonly [number, number])[] => {
        let total = 0
        for (let y = carryOver ? 0 : year; y <= year; y++) total += use[r * years + y]
        return total === 0 ? [] : [[a, total]]
      })
      if (terms.length > 0) rows.push({ terms, upper: limit, source: id })
    }
  })
  for (const rule of rules) rows.push(...rowsOf(rule, problem))
  adjacencies.forEach(({ first, second, reward }, k) => {
    const y = n + k
    if (weighted(reward) >= 0) {
      for (const side of [first, second])
        rows.push({ terms: [[y, 1], ...side.map(a => [a, -1] as const)], upper: 0, source: `adjacency ${k}` })
    } else {
      for (const a of first)
        for (const b of second)
          rows.push({
            terms: [
              [y, -1],
              [a, 1],
              [b, 1],
            ],
            upper: 1,
            source: `adjacency ${k}`,
          })
    }
  })
  least.forEach((bound, k) => {
    if (bound === undefined) return
    const of = (j: number): number => (j < n ? actions[j].benefit[k] : adjacencies[j - n].reward[k])
    const terms = Array.from({ length: columns }, (_, j) => [j, of(j)] as const).filter(([, value]) => value !== 0)
    rows.push({ terms, lower: bound, source: `objective ${problem.objectives[k]}` })
  })
  const merged = rows.map(row => ({ ...row, terms: mergedTerms(row.terms) }))
  return {
    sources: rows.map(({ source }) => source),
    milp: {
      direction: 'max',
      objective,
      columnLower: lower,
      columnUpper: upper,
      integer: Uint8Array.from({ length: columns }, (_, j) => (j < n ? 1 : 0)),
      rowLower: Float64Array.from(rows, row => row.lower ?? -Infinity),
      rowUpper: Float64Array.from(rows, row => row.upper ?? Infinity),
      rowStart: startsOf(merged),
      column: Int32Array.from(merged.flatMap(({ terms }) => terms.map(([column]) => column))),
      value: Float64Array.from(merged.flatMap(({ terms }) => terms.map(([, value]) => value))),
    },
  }
}

function startsOf(rows: readonly Row[]): Int32Array {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ terms }, r) => {
    starts[r + 1] = starts[r] + terms.length
  })
  return starts
}

function rowsOf(rule: PortfolioRule, problem: Portfolio): readonly Row[] {
  const { actions } = problem
  switch (rule.kind) {
    case 'exclusive':
      return [{ terms: rule.actions.map(a => [a, 1] as const), upper: 1, source: rule.id }]
    case 'locked':
      return []
    case 'precedence':
      return precedenceRows(rule, problem)
    case 'hazard-first': {
      const needed = rule.initial - rule.allowed
      if (needed <= 0) return []
      return rule.after.map(a => ({
        terms: [
          [a, needed] as const,
          ...actions.flatMap((action, b) =>
            action.year <= actions[a].year && rule.reduction[b] !== 0 ? [[b, -rule.reduction[b]] as const] : [],
          ),
        ],
        upper: 0,
        source: rule.id,
      }))
    }
    default:
      return [
        {
          terms: rule.terms.map(({ action, coefficient }) => [action, coefficient] as const),
          ...(rule.lower !== undefined && { lower: rule.lower }),
          ...(rule.upper !== undefined && { upper: rule.upper }),
          source: rule.id,
        },
      ]
  }
}

/** Each column once, its coefficients added; columns that come to nothing are left out. */
function mergedTerms(terms: Row['terms']): Row['terms'] {
  const sums = new Map<number, number>()
  for (const [column, value] of terms) sums.set(column, (sums.get(column) ?? 0) + value)
  return [...sums].filter(([, value]) => value !== 0)
}

function precedenceRows(rule: Extract<PortfolioRule, { kind: 'precedence' }>, { actions, rules, years }: Portfolio): readonly Row[] {
  const ready = (year: number): readonly (readonly [number, number])[] =>
    rule.before.filter(b => actions[b].year <= year - rule.lag).map(b => [b, -1] as const)
  const apart = rule.after.every(a => !rule.before.includes(a))
  const exclusive = apart && rules.some(other => other.kind === 'exclusive' && rule.after.every(a => other.actions.includes(a)))
  if (!exclusive) {
    // Nothing comes before itself.
    return rule.after.map(a => ({ terms: [[a, 1], ...ready(actions[a].year).filter(([b]) => b !== a)], upper: 0, source: rule.id }))
  }
  return Array.from({ length: years }, (_, k) => k + 1)
    .filter(year => rule.after.some(a => actions[a].year === year))
    .map(year => ({
      terms: [...rule.after.filter(a => actions[a].year <= year).map(a => [a, 1] as const), ...ready(year)],
      upper: 0,
      source: rule.id,
    }))
}
