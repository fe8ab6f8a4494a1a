import { actionTitle } from './action-title.ts'
import { auditRows } from './audit-rows.ts'
import { auditSentence } from './audit-sentence.ts'
import { checkKnown } from './check-known.ts'
import type { PortfolioAudit } from './portfolio-audit.ts'
import type { Portfolio } from './portfolio.ts'
import { portfolioWorth } from './portfolio-worth.ts'
import { spentByYear } from './spent-by-year.ts'

/**
 * Checks a plan against its problem row by row, from the rules themselves: no solver's word counts, nor how its programme was written.
 * @param chosen indices of actions
 * @param least lower bounds of objectives that it must reach too
 * @throws RangeError where the plan names what is not there, or something twice
 */
export function auditPortfolio(problem: Portfolio, chosen: readonly number[], least: readonly (number | undefined)[] = []): PortfolioAudit {
  checkKnown(chosen, 'the plan', problem.actions.length)
  if (new Set(chosen).size < chosen.length) {
    const twice = chosen.find((a, k) => chosen.indexOf(a) < k)
    throw new RangeError(`the plan names action ${twice} twice`)
  }
  const spent = spentByYear(problem, chosen)
  const rows = auditRows(problem, chosen, spent, portfolioWorth(problem, chosen), least)
  return {
    rows: rows.map(row => ({ ...row, sentence: auditSentence(row, actionTitle(problem, row.action)) })),
    violation: rows.reduce((sum, { scaled }) => sum + scaled, 0),
    spent,
    carried: problem.resources.map(({ available, carryOver }, r) => {
      let carried = 0
      return spent[r].map((amount, k) => (carried = carryOver ? Math.max(0, available[k] + carried - amount) : 0))
    }),
  }
}
