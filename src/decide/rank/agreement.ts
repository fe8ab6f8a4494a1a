import { type ConsensusOrder, consensusOrder } from './consensus-order.ts'
import { kemenyDistance } from './kemeny-distance.ts'
import { kendallTau } from './kendall-tau.ts'
import type { RankedScores } from './ranked-scores.ts'
import { spearman } from './spearman.ts'
import { weightedWs } from './weighted-ws.ts'

export interface Agreement {
  readonly methods: readonly string[]
  /** Matrices [method * methods.length + method]; the row is the reference where it matters (ws). */
  readonly tau: Float64Array
  readonly spearman: Float64Array
  readonly ws: Float64Array
  readonly kemeny: Float64Array
  readonly consensus: ConsensusOrder
  /** Index of the alternative that every method puts first, alone or shared; null: they differ. */
  readonly undisputed: number | null
}

/**
 * How far rankings of the same alternatives agree, and an order between them.
 * @throws RangeError without rankings or on different alternatives
 */
export function agreement(rankings: readonly RankedScores[]): Agreement {
  const [reference] = rankings
  const ids = reference?.alternatives ?? []
  for (const { method, alternatives } of rankings)
    if (alternatives.length !== ids.length || alternatives.some((id, i) => id !== ids[i]))
      throw new RangeError(`"${method}" ranks ${alternatives.join(', ')}, want ${ids.join(', ')}`)
  const consensus = consensusOrder(rankings.map(({ ranks }) => ranks))
  const undisputed = ids.findIndex((_, i) => rankings.every(({ ranks }) => ranks[i] === Math.min(...ranks)))
  const matrix = (compare: (a: Float64Array, b: Float64Array) => number): Float64Array =>
    Float64Array.from(rankings.flatMap(a => rankings.map(b => compare(a.ranks, b.ranks))))
  return {
    methods: rankings.map(({ method }) => method),
    tau: matrix(kendallTau),
    spearman: matrix(spearman),
    ws: matrix(weightedWs),
    kemeny: matrix(kemenyDistance),
    consensus,
    undisputed: undisputed < 0 ? null : undisputed,
  }
}
