import type { Text } from '../../base/text.ts'
import { averageRanks } from './average-ranks.ts'
import { tieGroups } from './tie-groups.ts'

/** What every method of ranking answers. */
export interface RankedScores {
  readonly method: string
  readonly alternatives: readonly string[]
  /** One for each alternative; more is better. */
  readonly scores: Float64Array
  /** Indices of alternatives, best first; ties in the order given. */
  readonly order: readonly number[]
  /** 1 is best; ties get the mean of their places. */
  readonly ranks: Float64Array
  readonly notes: readonly Text[]
}

/**
 * The common result from the scores of a method; scores nearer than 1e-12 are ties.
 * @throws RangeError on a score that overflowed, as when values lie very far beyond anchors that are very near
 */
export function rankedScores(
  method: string,
  alternatives: readonly string[],
  scores: Float64Array,
  notes: readonly Text[] = [],
): RankedScores {
  const bad = scores.findIndex(score => !Number.isFinite(score))
  if (bad >= 0) throw new RangeError(`${method}: score of "${alternatives[bad]}" is ${scores[bad]}, want values nearer to worst and best`)
  return { method, alternatives, scores, order: tieGroups(scores).flat(), ranks: averageRanks(scores), notes }
}
