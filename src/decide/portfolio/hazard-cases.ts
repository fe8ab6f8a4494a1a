import { hazardNeed } from './hazard-need.ts'
import type { Milp } from './milp.ts'
import type { Portfolio } from './portfolio.ts'

/** More cases than this cost more than they tell. */
const MOST = 64

/**
 * Splits a programme by the years from which hazards are low enough: in each case the switches are set, and the relaxation, which would else turn
 * them on by a part, is much nearer to what can be done. Together the cases hold every plan. One case, the programme itself, where no hazard asks
 * for anything, where works raise one, or where there would be too many.
 * @param column of the first hazard's first switch
 */
export function hazardCases(milp: Milp, problem: Portfolio, column: number): readonly Milp[] {
  const { rules, years } = problem
  const hazards = rules.filter(rule => rule.kind === 'hazard-first')
  const split = hazards.flatMap((rule, h) => {
    const { needed, raisedFrom } = hazardNeed(rule, problem)
    return needed > 0 && raisedFrom === Infinity ? [column + h * years] : []
  })
  let cases: readonly Milp[] = [milp]
  for (const first of split) {
    if (cases.length * (years + 1) > MOST) return [milp]
    cases = cases.flatMap(one => Array.from({ length: years + 1 }, (_, off) => withSwitches(one, first, off, years)))
  }
  return cases
}

/** The switches of one hazard: off in the first years, then on. */
function withSwitches(milp: Milp, first: number, off: number, years: number): Milp {
  const set = (bounds: Float64Array): Float64Array =>
    bounds.map((bound, j) => (j < first || j >= first + years ? bound : j < first + off ? 0 : 1))
  return { ...milp, columnLower: set(milp.columnLower), columnUpper: set(milp.columnUpper) }
}
