import type { MilpRow } from './milp-row.ts'
import type { Portfolio, PortfolioRule } from './portfolio.ts'

/**
 * What must come first as rows: asked for by year where the actions that wait exclude each other, which is tighter than asking for each of
 * them.
 * @param parts of actions that exclude each other
 */
export function precedenceRows(
  rule: Extract<PortfolioRule, { kind: 'precedence' }>,
  { actions }: Portfolio,
  parts: (list: Iterable<number>) => readonly (readonly number[])[],
): readonly MilpRow[] {
  const before = new Set(rule.before)
  const ready = (year: number): readonly number[] => [...before].filter(b => actions[b].year <= year - rule.lag)
  const rowOf = (waiting: readonly number[], first: readonly number[]): MilpRow => ({
    terms: [...waiting.map(a => [a, 1] as const), ...first.map(b => [b, -1] as const)],
    upper: 0,
  })
  return parts(rule.after).flatMap(part => {
    // Nothing comes before itself.
    if (part.length === 1 || part.some(a => before.has(a)))
      return part.map(a =>
        rowOf(
          [a],
          ready(actions[a].year).filter(b => b !== a),
        ),
      )
    const years = [...new Set(part.map(a => actions[a].year))]
    return years.map(year =>
      rowOf(
        part.filter(a => actions[a].year <= year),
        ready(year),
      ),
    )
  })
}
