import type { Text } from '../../base/text.ts'
import { auditPortfolio } from './audit-portfolio.ts'
import { checkPortfolio } from './check-portfolio.ts'
import type { Milp } from './milp.ts'
import type { MilpSolver } from './milp-solver.ts'
import { portfolioMilp } from './portfolio-milp.ts'
import type { Portfolio } from './portfolio.ts'

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
}

const GAP = 1e-6
const TIME_LIMIT = 60

/**
 * The least that would have to give way: every row may be broken, and the sum of what is broken, each over the greater of 1 and its limit, is
 * made as small as it can be (elastic programme, Chinneck 2008). Locks give way last: what is locked stays.
 */
export function relaxPortfolio(problem: Portfolio, solver: MilpSolver): RelaxedPortfolio {
  checkPortfolio(problem)
  const { milp } = portfolioMilp(
    problem,
    problem.objectives.map(() => 0),
  )
  const { x } = solver.solve(elastic(milp), { gap: GAP, timeLimit: TIME_LIMIT })
  const chosen = x ? [...problem.actions.keys()].filter(a => x[a] > 0.5) : []
  const { rows } = auditPortfolio(problem, chosen)
  return {
    chosen,
    relaxations: rows
      .filter(({ broken }) => broken > 0)
      .map(({ id, year, broken, relation, right }) => {
        const at = year === undefined ? { en: '', zh: '' } : { en: ` of year ${year}`, zh: `（第 ${year} 年）` }
        const way = relation === '>=' ? { en: 'lowered', zh: '降低' } : { en: 'raised', zh: '提高' }
        return {
          id,
          ...(year !== undefined && { year }),
          by: broken,
          sentence: {
            en: `${id}${at.en}: the limit ${right} would have to be ${way.en} by ${broken}`,
            zh: `${id}${at.zh}：限值 ${right} 须${way.zh} ${broken}`,
          },
        }
      }),
  }
}

/** Every row gets a column below and one above that take what is broken, at a price; the objective is that price alone. */
function elastic(milp: Milp): Milp {
  const rows = milp.rowUpper.length
  const n = milp.objective.length
  const column: number[] = []
  const value: number[] = []
  const rowStart = new Int32Array(rows + 1)
  for (let r = 0; r < rows; r++) {
    for (let k = milp.rowStart[r]; k < milp.rowStart[r + 1]; k++) {
      column.push(milp.column[k])
      value.push(milp.value[k])
    }
    column.push(n + 2 * r, n + 2 * r + 1)
    value.push(1, -1)
    rowStart[r + 1] = column.length
  }
  const price = (limit: number): number => 1 / Math.max(1, Number.isFinite(limit) ? Math.abs(limit) : 1)
  const extended = (from: Float64Array, of: (r: number, above: boolean) => number): Float64Array =>
    Float64Array.from({ length: n + 2 * rows }, (_, j) => (j < n ? from[j] : of(Math.floor((j - n) / 2), (j - n) % 2 === 1)))
  return {
    direction: 'min',
    objective: extended(new Float64Array(n), (r, above) => price(above ? milp.rowUpper[r] : milp.rowLower[r])),
    columnLower: extended(milp.columnLower, () => 0),
    columnUpper: extended(milp.columnUpper, () => Infinity),
    integer: Uint8Array.from({ length: n + 2 * rows }, (_, j) => (j < n ? milp.integer[j] : 0)),
    rowLower: milp.rowLower,
    rowUpper: milp.rowUpper,
    rowStart,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  }
}
