import type { DecisionTable } from './decision-table.ts'
import { valuedTable, type ValueOptions } from './valued-table.ts'
import { weightLine } from './weight-line.ts'
import { weightsOf } from './weights-of.ts'

/** "b beats a when the weight of cost exceeds 0.41". */
export interface PairSwitch {
  readonly criterion: string
  /** The weight now, of weights that add to 1. */
  readonly weight: number
  /** Weight in [0, 1] at which both score the same; null: one is ahead, or both are equal, at every weight. */
  readonly at: number | null
  /** Index of the one ahead below `at`, or everywhere; null: nobody. */
  readonly below: number | null
  /** Index of the one ahead above `at`, or everywhere; null: nobody. */
  readonly above: number | null
  /** The other weights are all 0: they share equally what this one leaves. */
  readonly othersShareEqually: boolean
}

/** Differences of values this small are rounding. */
const NEAR = 1e-12

/**
 * At which weight of each criterion two alternatives change places in a weighted sum, the other weights keeping their proportions.
 * @param a index of an alternative
 * @param b index of another
 * @throws RangeError as `valuedTable` and `weightsOf`, or on an index that is not there
 */
export function pairSwitch(
  table: DecisionTable,
  weights: ArrayLike<number>,
  a: number,
  b: number,
  options: ValueOptions = {},
): readonly PairSwitch[] {
  const { values } = valuedTable(table, options)
  const w = weightsOf(weights, table.criteria)
  for (const i of [a, b])
    if (table.alternatives[i] === undefined) throw new RangeError(`got alternative ${i}, want an index below ${table.alternatives.length}`)
  return table.criteria.map(({ id }, k) => {
    const { own, rest, othersShareEqually } = weightLine(values, w, k)
    return { criterion: id, weight: w[k], ...crossing(a, b, rest[a] - rest[b], own[a] - own[b]), othersShareEqually }
  })
}

/** From the lead of a over b at weight 0 and at weight 1. */
function crossing(a: number, b: number, atZero: number, atOne: number): Pick<PairSwitch, 'at' | 'below' | 'above'> {
  const low = aheadOf(a, b, atZero)
  const high = aheadOf(a, b, atOne)
  if (low === high) return { at: null, below: low, above: high }
  // A lead of 0 at an end: they meet there, and the other end says who is ahead in between.
  if (low === null) return { at: 0, below: null, above: high }
  if (high === null) return { at: 1, below: low, above: null }
  return { at: atZero / (atZero - atOne), below: low, above: high }
}

function aheadOf(a: number, b: number, lead: number): number | null {
  if (Math.abs(lead) <= NEAR) return null
  return lead > 0 ? a : b
}
