import type { Cases } from './cases.ts'
import type { Restriction } from './restriction.ts'
import { rowsInRule } from './rows-in-rule.ts'

/** How well a box or rule tells failing cases from others. */
export interface RuleScores {
  /** Rows inside. */
  readonly points: number
  /** Of them failing. */
  readonly cases: number
  /** Share of the failing cases that lie inside [1]; NaN without failing cases. */
  readonly coverage: number
  /** Share of what lies inside that fails [1]; NaN for an empty box. */
  readonly density: number
  /** Share of all that lies inside [1]. */
  readonly mass: number
}

/**
 * Scores of a rule on any cases, those that it was found on or others. Shares are by weight.
 * @param taken by row, 1 for cases that lie in an earlier box: they count as outside
 * @throws RangeError as `rowsInRule`
 */
export function ruleScores(cases: Cases, rule: readonly Restriction[], taken?: Uint8Array): RuleScores {
  const inside = rowsInRule(cases, rule)
  const { fails, weights } = cases
  let points = 0
  let failing = 0
  let weight = 0
  let weightFailing = 0
  let all = 0
  let allFailing = 0
  for (let row = 0; row < inside.length; row++) {
    const w = weights ? weights[row] : 1
    all += w
    allFailing += w * fails[row]
    if (inside[row] === 0 || taken?.[row] === 1) continue
    points++
    failing += fails[row]
    weight += w
    weightFailing += w * fails[row]
  }
  return { points, cases: failing, coverage: weightFailing / allFailing, density: weightFailing / weight, mass: weight / all }
}
