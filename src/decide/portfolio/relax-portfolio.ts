import type { Text } from '../../base/text.ts'
import { actionTitle } from './action-title.ts'
import { auditPortfolio } from './audit-portfolio.ts'
import { checkPortfolio } from './check-portfolio.ts'
import { elasticPortfolio } from './elastic-portfolio.ts'
import { greedyPortfolio } from './greedy-portfolio.ts'
import type { MilpSolver } from './milp-solver.ts'
import { portfolioViolation } from './portfolio-violation.ts'
import type { Portfolio } from './portfolio.ts'
import { relaxationSentence } from './relaxation-sentence.ts'
import { scaledMilp } from './scaled-milp.ts'

/** A rule or resource that would have to give way, and by how much. */
export interface PortfolioRelaxation {
  readonly id: string
  readonly year?: number
  readonly by: number
  readonly sentence: Text
}

/** The plan that breaks as little as can be, and what it breaks. Empty relaxations: the problem can be kept as it is. */
export interface RelaxedPortfolio {
  readonly chosen: readonly number[]
  readonly relaxations: readonly PortfolioRelaxation[]
  /** Is it proved that no plan breaks less? Not so where the solver ran out of time. */
  readonly proved: boolean
}

const GAP = 1e-6
const TIME_LIMIT = 60

/**
 * The least that would have to give way: every row may be broken, and the sum of what is broken, each over what the audit puts it over, is
 * made as small as it can be (elastic programme, Chinneck 2008). Locks do not give way: what is locked stays, and what is locked both in and
 * out stays out.
 * @throws RangeError where the problem is none
 */
export function relaxPortfolio(problem: Portfolio, solver: MilpSolver): RelaxedPortfolio {
  checkPortfolio(problem)
  const { status, x } =
    problem.actions.length === 0
      ? { status: 'optimal', x: new Float64Array(0) }
      : solver.solve(scaledMilp(elasticPortfolio(problem)).milp, { gap: GAP, timeLimit: TIME_LIMIT })
  const chosen = x
    ? [...problem.actions.keys()].filter(a => x[a] > 0.5)
    : leastBroken(problem, [
        greedyPortfolio(
          problem,
          problem.objectives.map(() => 0),
        ),
        [],
      ])
  const { rows } = auditPortfolio(problem, chosen)
  return {
    chosen,
    proved: status === 'optimal',
    relaxations: rows
      .filter(({ broken }) => broken > 0)
      .map(row => ({
        id: row.id,
        ...(row.year !== undefined && { year: row.year }),
        by: row.broken,
        sentence: relaxationSentence(row, actionTitle(problem, row.action)),
      })),
  }
}

function leastBroken(problem: Portfolio, plans: readonly (readonly number[])[]): readonly number[] {
  return plans.reduce((best, plan) => (portfolioViolation(problem, plan) < portfolioViolation(problem, best) ? plan : best))
}
