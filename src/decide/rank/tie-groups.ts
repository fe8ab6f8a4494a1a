/** Scores closer than this, in units of the larger of 1 and their size, are ties: rounding must not decide a rank. */
const TIE = 1e-12

/**
 * Groups of equal scores, best (greatest) first; within a group the order given. -Infinity is allowed and ties with itself.
 * @returns indices; each appears once
 */
export function tieGroups(scores: ArrayLike<number>): readonly (readonly number[])[] {
  const sorted = Array.from(scores, (_, i) => i).toSorted((a, b) => (scores[a] === scores[b] ? a - b : scores[b] - scores[a]))
  const groups: number[][] = []
  for (const i of sorted) {
    const group = groups.at(-1)
    if (group === undefined || !tied(scores[group[0]], scores[i])) groups.push([i])
    else group.push(i)
  }
  return groups.map(group => group.toSorted((a, b) => a - b))
}

function tied(best: number, score: number): boolean {
  return best === score || best - score <= TIE * Math.max(1, Math.abs(best))
}
