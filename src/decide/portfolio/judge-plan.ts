import { auditPortfolio } from './audit-portfolio.ts'
import type { PortfolioSolution } from './portfolio-solution.ts'
import type { Portfolio } from './portfolio.ts'
import { portfolioWorth } from './portfolio-worth.ts'

/** What a plan is judged by. */
export interface Judgement {
  readonly weights: ArrayLike<number>
  readonly least: readonly (number | undefined)[]
  /** What the greatest worth of a single choice is about. */
  readonly unit: number
}

/** Differences up to this share of the value, or of the unit, count as none. */
const SAME = 1e-6
/** Of the unit: a bound so near is the value. */
const NEAR = 1e-9
/** Of the unit: values below are not divided by. */
const LEAST_VALUE = 1e-10

/**
 * A plan with what it is worth, whether it is admissible, and what is known of how good it is.
 * @param bounds upper bounds of the value; those that are not finite, or that an admissible plan passes, say nothing and are left out
 * @param method what found it
 */
export function judgePlan(
  problem: Portfolio,
  { weights, least, unit }: Judgement,
  chosen: readonly number[],
  bounds: readonly number[],
  method: string,
): PortfolioSolution {
  const worth = portfolioWorth(problem, chosen)
  const value = worth.reduce((sum, own, k) => sum + own * weights[k], 0)
  const audit = auditPortfolio(problem, chosen, least)
  const admissible = audit.violation === 0
  const slack = SAME * Math.max(unit, Math.abs(value))
  const credible = bounds.filter(limit => Number.isFinite(limit) && (!admissible || limit >= value - slack))
  const plan = { chosen, worth, value, method, audit }
  if (credible.length === 0) return { ...plan, status: 'heuristic', bound: Number.NaN, gap: Number.NaN }
  const lowest = credible.reduce((least, limit) => Math.min(least, limit))
  if (!admissible) return { ...plan, status: 'heuristic', bound: lowest, gap: Number.NaN }
  const bound = Math.max(value, lowest)
  const gap = (bound - value) / Math.max(LEAST_VALUE * unit, Math.abs(value))
  return { ...plan, status: gap <= SAME || bound - value <= NEAR * unit ? 'optimal' : 'within', bound, gap }
}
