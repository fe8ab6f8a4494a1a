import type { RankedScores } from '../decide/rank/ranked-scores.ts'

/**
 * The ranking that decides, with those that share a place in the order of another one: which of several is named first must not hang on
 * their order in the file. Scores and ranks stay shared.
 */
export function decidingOrder(deciding: RankedScores, other: RankedScores): RankedScores {
  const { ranks, order } = deciding
  const places = new Map(other.order.map((alternative, place) => [alternative, place]))
  return { ...deciding, order: order.toSorted((a, b) => ranks[a] - ranks[b] || (places.get(a) ?? 0) - (places.get(b) ?? 0)) }
}
