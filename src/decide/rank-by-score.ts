/** Alternatives ranked by one score in [0, 1], future by future under the same futures. */
export interface ScoreRanking {
  /** Indices of alternatives, best first. */
  readonly order: readonly number[]
  /** Expected score of each alternative. */
  readonly score: readonly number[]
  /** Share of futures in which each alternative ranks first; a tie is shared. */
  readonly probabilityFirst: readonly number[]
}

/**
 * Ranks alternatives by expected score. Ties keep the order given. A score that is not a number counts as worst.
 * @param scores one row of scores for each alternative, one entry for each future; rows of equal length
 */
export function rankByScore(scores: readonly Float64Array[]): ScoreRanking {
  const futures = scores[0]?.length ?? 0
  const won = scores.map(() => 0)
  for (let r = 0; r < futures; r++) {
    const best = scores.reduce((most, row) => Math.max(most, value(row[r])), Number.NEGATIVE_INFINITY)
    const first = scores.flatMap((row, k) => (value(row[r]) === best ? [k] : []))
    for (const k of first) won[k] += 1 / first.length
  }
  const score = scores.map(row => row.reduce((sum, x) => sum + value(x), 0) / Math.max(1, futures))
  const order = scores.map((_, k) => k).toSorted((a, b) => score[b] - score[a] || a - b)
  return { order, score, probabilityFirst: won.map(count => (futures > 0 ? count / futures : 0)) }
}

/** A score that could not be computed is the worst there is. */
function value(score: number): number {
  return Number.isNaN(score) ? -1 : score
}
