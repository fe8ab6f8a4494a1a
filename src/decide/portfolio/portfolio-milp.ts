import { type AdjacencySides, adjacencyRows } from './adjacency-rows.ts'
import { exclusiveParts } from './exclusive-parts.ts'
import { hazardRows } from './hazard-rows.ts'
import { lockedBounds } from './locked-bounds.ts'
import type { Milp } from './milp.ts'
import { milpOfRows } from './milp-of-rows.ts'
import type { MilpRow } from './milp-row.ts'
import { precedenceRows } from './precedence-rows.ts'
import type { Portfolio, PortfolioRule, Resource } from './portfolio.ts'

/** Room for rounding where a hazard is compared, as a share of what is allowed. */
const ROUNDING = 1e-9

/** A problem as an integer programme, and plans as its columns. */
export interface PortfolioMilp {
  readonly milp: Milp
  /** The values of all columns for a plan, to start a search from. */
  readonly columnsOf: (chosen: readonly number[]) => Float64Array
  /** The column of the first hazard's switch in the first year. */
  readonly switches: number
}

/**
 * Writes a portfolio problem as a mixed integer programme that maximises a weighted sum of its objectives. The first columns are the actions;
 * then one for each adjacency, continuous, since the rows hold it; then the years' switches of each hazard.
 * @param weights one for each objective
 * @param least lower bounds of objectives, as the epsilon-constraint method sets them; undefined entries: none
 */
export function portfolioMilp(problem: Portfolio, weights: ArrayLike<number>, least: readonly (number | undefined)[] = []): PortfolioMilp {
  const { actions, adjacencies, rules, years } = problem
  const n = actions.length
  const hazards = rules.filter(rule => rule.kind === 'hazard-first')
  const switches = n + adjacencies.length
  const columns = switches + hazards.length * years
  const weighted = (values: readonly number[]): number => values.reduce((sum, value, k) => sum + value * weights[k], 0)
  const locks = lockedBounds(problem)
  const parts = exclusiveParts(problem)
  const sidesOf = (reward: readonly number[]): AdjacencySides => {
    const gains = [weighted(reward), ...reward.filter((_, k) => least[k] !== undefined)]
    return { above: gains.some(gain => gain > 0), below: gains.some(gain => gain < 0) }
  }
  const rows: readonly MilpRow[] = [
    ...resourceRows(problem),
    ...rules.flatMap(rule =>
      rule.kind === 'hazard-first'
        ? hazardRows(rule, problem, switches + hazards.indexOf(rule) * years, parts)
        : ruleRows(rule, problem, parts),
    ),
    ...adjacencies.flatMap((adjacency, k) => adjacencyRows(adjacency, n + k, sidesOf(adjacency.reward), parts)),
    ...least.flatMap((lower, k): readonly MilpRow[] =>
      lower === undefined
        ? []
        : [
            {
              terms: [
                ...actions.map(({ benefit }, a) => [a, benefit[k]] as const),
                ...adjacencies.map(({ reward }, j) => [n + j, reward[k]] as const),
              ],
              lower,
            },
          ],
    ),
  ]
  const filled = (from: Float64Array, rest: number): Float64Array =>
    Float64Array.from({ length: columns }, (_, j) => (j < n ? from[j] : rest))
  const milp = milpOfRows(
    {
      direction: 'max',
      objective: Float64Array.from({ length: columns }, (_, j) =>
        j < n ? weighted(actions[j].benefit) : j < switches ? weighted(adjacencies[j - n].reward) : 0,
      ),
      columnLower: filled(locks.lower, 0),
      columnUpper: filled(locks.upper, 1),
      integer: Uint8Array.from({ length: columns }, (_, j) => (j >= n && j < switches ? 0 : 1)),
    },
    rows,
  )
  return { milp, switches, columnsOf: chosen => columnsOf(problem, hazards, chosen) }
}

function resourceRows({ actions, resources, years }: Portfolio): readonly MilpRow[] {
  return resources.flatMap(({ available, carryOver }: Resource, r) => {
    const rows: MilpRow[] = []
    for (let year = 0; year < years; year++) {
      const from = carryOver ? 0 : year
      const upper = available.slice(from, year + 1).reduce((sum, amount) => sum + amount, 0)
      if (upper === Infinity) continue
      const terms = actions.flatMap(({ use }, a): MilpRow['terms'] => {
        let total = 0
        for (let y = from; y <= year; y++) total += use[r * years + y]
        return total === 0 ? [] : [[a, total]]
      })
      if (terms.length > 0) rows.push({ terms, upper })
    }
    return rows
  })
}

function ruleRows(
  rule: Exclude<PortfolioRule, { kind: 'hazard-first' }>,
  problem: Portfolio,
  parts: ReturnType<typeof exclusiveParts>,
): readonly MilpRow[] {
  switch (rule.kind) {
    case 'exclusive':
      return [{ terms: [...new Set(rule.actions)].map(a => [a, 1] as const), upper: 1 }]
    case 'locked':
      return []
    case 'precedence':
      return precedenceRows(rule, problem, parts)
    default: {
      const { terms, lower, upper } = rule
      return [
        {
          terms: terms.map(({ action, coefficient }) => [action, coefficient] as const),
          ...(lower !== undefined && { lower }),
          ...(upper !== undefined && { upper }),
        },
      ]
    }
  }
}

function columnsOf(
  { actions, adjacencies, years }: Portfolio,
  hazards: readonly Extract<PortfolioRule, { kind: 'hazard-first' }>[],
  chosen: readonly number[],
): Float64Array {
  const held = new Set(chosen)
  const together = adjacencies.map(({ first, second }) => (first.some(a => held.has(a)) && second.some(a => held.has(a)) ? 1 : 0))
  const switches = hazards.flatMap(({ initial, allowed, reduction }) => {
    const left = new Float64Array(years)
    left[0] = initial
    for (const a of chosen) left[actions[a].year - 1] -= reduction[a]
    for (let k = 1; k < years; k++) left[k] += left[k - 1]
    return Array.from(left, hazard => (hazard <= allowed + ROUNDING * Math.max(1, Math.abs(allowed)) ? 1 : 0))
  })
  return Float64Array.from([...actions.map((_, a) => (held.has(a) ? 1 : 0)), ...together, ...switches])
}
