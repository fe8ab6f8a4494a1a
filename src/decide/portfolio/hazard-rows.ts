import { hazardNeed } from './hazard-need.ts'
import type { MilpRow } from './milp-row.ts'
import type { Portfolio, PortfolioRule } from './portfolio.ts'

/**
 * A hazard as rows, with a switch for each year that is 1 only where the hazard has come down far enough by then, and without which nothing
 * that waits can begin in that year: as many entries as there are works that change the hazard, for each year, and not for each action that
 * waits. As long as no work raises the hazard, a switch stays on. With such works (needed + raised) * switch <= reductions + raised: without the
 * switch the row asks for nothing, since the reductions cannot come to less than what the works raise.
 * @param column of the first year's switch
 * @param parts of actions that exclude each other
 */
export function hazardRows(
  rule: Extract<PortfolioRule, { kind: 'hazard-first' }>,
  problem: Portfolio,
  column: number,
  parts: (list: Iterable<number>) => readonly (readonly number[])[],
): readonly MilpRow[] {
  const { actions, years } = problem
  const { needed, raised, raisedFrom } = hazardNeed(rule, problem)
  const changing = [...rule.reduction.keys()].filter(b => rule.reduction[b] !== 0)
  return Array.from({ length: years }, (_, k) => k + 1).flatMap(year => {
    const asked = needed + raised[year - 1]
    const on = column + year - 1
    // Low enough whatever is done.
    if (asked <= 0) return []
    const rows: MilpRow[] = [
      {
        terms: [[on, asked], ...changing.filter(b => actions[b].year <= year).map(b => [b, -rule.reduction[b]] as const)],
        upper: raised[year - 1],
      },
    ]
    if (year > 1 && year < raisedFrom)
      rows.push({
        terms: [
          [on - 1, 1],
          [on, -1],
        ],
        upper: 0,
      })
    // Where switches stay on, what was begun before needs this year's too: that makes the relaxation tighter.
    const waiting = rule.after.filter(a => (year < raisedFrom ? actions[a].year <= year : actions[a].year === year))
    for (const part of parts(waiting))
      if (part.some(a => actions[a].year === year)) rows.push({ terms: [...part.map(a => [a, 1] as const), [on, -1]], upper: 0 })
    return rows
  })
}
