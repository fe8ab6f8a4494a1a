import { auditRows } from './audit-rows.ts'
import type { Portfolio } from './portfolio.ts'
import { portfolioWorth } from './portfolio-worth.ts'
import { spentByYear } from './spent-by-year.ts'

/** How much of its rules a plan breaks, as its audit would say, without the words. */
export function portfolioViolation(problem: Portfolio, chosen: readonly number[], least: readonly (number | undefined)[] = []): number {
  const rows = auditRows(problem, chosen, spentByYear(problem, chosen), portfolioWorth(problem, chosen), least)
  return rows.reduce((sum, { scaled }) => sum + scaled, 0)
}
