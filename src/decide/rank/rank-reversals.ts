import { checkTable } from './check-table.ts'
import type { DecisionTable } from './decision-table.ts'
import type { RankMethod } from './rank-methods.ts'
import { subTable } from './sub-table.ts'

export interface RankReversal {
  /** Name of the method. */
  readonly method: string
  readonly change: 'removed' | 'added'
  /** Id of the alternative that leaves or comes. */
  readonly alternative: string
  /** Pairs of the others, in the order before, that then stand the other way round. */
  readonly turned: readonly { readonly ahead: string; readonly behind: string }[]
  /** Whether another one of the others leads them. */
  readonly firstChanged: boolean
}

/** Alternatives to be added one at a time: values[alternative * criteria.length + criterion]. */
export interface Additions {
  readonly alternatives: readonly string[]
  readonly values: Float64Array
}

/**
 * Whether one alternative less, or one more, turns the order of the others (Belton and Gear 1983), for each method. Ties that open or pairs
 * that become tied are not turned.
 * @param methods by name
 * @param additions further alternatives on the same criteria
 * @returns every case, also those in which nothing turns
 * @throws RangeError as the methods
 */
export function rankReversals(
  table: DecisionTable,
  weights: ArrayLike<number>,
  methods: Readonly<Record<string, RankMethod>>,
  additions: Additions = { alternatives: [], values: new Float64Array(0) },
): readonly RankReversal[] {
  checkTable(table)
  const m = table.criteria.length
  if (additions.values.length !== additions.alternatives.length * m)
    throw new RangeError(`got ${additions.values.length} values to add, want ${additions.alternatives.length} alternatives x ${m} criteria`)
  const all = table.alternatives.map((_, i) => i)
  const fewer = all.length < 2 ? [] : all.map(gone => caseOf('removed', table.alternatives[gone], gone))
  const more = additions.alternatives.map((id, a) => {
    const values = Float64Array.from([...table.values, ...additions.values.subarray(a * m, (a + 1) * m)])
    return caseOf('added', id, null, { alternatives: [...table.alternatives, id], criteria: table.criteria, values })
  })
  return Object.entries(methods).flatMap(([name, method]) => {
    const { ranks } = method(table, weights)
    return [...fewer, ...more].map(({ change, alternative, others, changed }): RankReversal => {
      const after = method(changed, weights).ranks
      return { method: name, change, alternative, ...compare(table.alternatives, others, ranks, after) }
    })
  })

  function caseOf(
    change: 'removed' | 'added',
    alternative: string,
    gone: number | null,
    larger?: DecisionTable,
  ): { change: 'removed' | 'added'; alternative: string; others: readonly number[]; changed: DecisionTable } {
    const others = all.filter(i => i !== gone)
    return { change, alternative, others, changed: larger ?? subTable(table, others) }
  }
}

/** @param after ranks in the changed table, in which `others` come first, in this order */
function compare(
  ids: readonly string[],
  others: readonly number[],
  before: Float64Array,
  after: Float64Array,
): Pick<RankReversal, 'turned' | 'firstChanged'> {
  const turned = others.flatMap((i, p) =>
    others.flatMap((j, q) => (before[i] < before[j] && after[p] > after[q] ? [{ ahead: ids[i], behind: ids[j] }] : [])),
  )
  const best = others.reduce((least, i) => Math.min(least, before[i]), Infinity)
  const leaders = others.flatMap((i, p) => (before[i] === best ? [p] : []))
  const now = others.reduce((least, _, p) => Math.min(least, after[p]), Infinity)
  return { turned, firstChanged: !leaders.some(p => after[p] === now) }
}
