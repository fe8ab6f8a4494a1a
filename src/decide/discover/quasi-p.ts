import { binomialUpperTail } from './binomial-upper-tail.ts'
import type { Cases } from './cases.ts'
import type { Restriction } from './restriction.ts'
import { ruleScores } from './rule-scores.ts'

/** How likely a part of a rule is to be chance. */
export interface QuasiP {
  readonly column: string
  /** Which part was dropped. */
  readonly side: 'lower' | 'upper' | 'categories'
  /** Probability of as many failing cases in the box, if they came at the rate of the box without this part [1]. */
  readonly p: number
}

/**
 * For each limit of a rule the one-sided binomial probability of finding the failing cases of the box among its points, at the density of
 * the box that this limit is dropped from (Bryant and Lempert 2010). "Quasi", as the same data chose the limit: small is necessary, not
 * enough. Rows are counted without weights.
 */
export function quasiP(cases: Cases, rule: readonly Restriction[]): readonly QuasiP[] {
  const plain = { columns: cases.columns, fails: cases.fails }
  const { points, cases: failing } = ruleScores(plain, rule)
  return rule.flatMap((restriction, at) =>
    SIDES.filter(side => restriction[side] !== undefined).map(side => {
      const { [side]: _dropped, ...rest } = restriction
      const { density } = ruleScores(plain, rule.with(at, rest))
      return { column: restriction.column, side, p: binomialUpperTail(failing, points, density) }
    }),
  )
}

const SIDES = ['lower', 'upper', 'categories'] as const
